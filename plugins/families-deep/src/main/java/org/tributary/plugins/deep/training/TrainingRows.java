package org.tributary.plugins.deep.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;

/**
 * Rows that are trained on, and rows held out for early stopping.
 *
 * @param training at least one row of every source
 * @param heldOut empty when nothing is held out; else the same share of every source
 */
public record TrainingRows(Samples training, Samples heldOut) {
  /** Rows drawn, once, for the checks. */
  public static final int CHECK = 4096;

  /** What the checks are made on; empty when nothing is held out. */
  public <T> Optional<T> checks(Function<Samples, T> made) {
    return heldOut.size() == 0 ? Optional.empty() : Optional.of(made.apply(heldOut));
  }

  /**
   * Splits samples, source by source, as far as early stopping asks for it.
   *
   * @param stream of the fit
   * @throws IllegalArgumentException when a source has no row, or a single one to split
   */
  public static TrainingRows of(Samples samples, EarlyStopping stopping, RandomStream stream) {
    Fitting.occupied(samples);
    if (!stopping.watched()) {
      return new TrainingRows(samples, samples.select(new int[0]));
    }
    boolean[] held = new boolean[samples.size()];
    for (int k = 0; k < samples.sources(); k++) {
      int source = k;
      int[] own =
          IntStream.range(0, held.length).filter(row -> samples.source(row) == source).toArray();
      if (own.length < 2) {
        throw new IllegalArgumentException(
            "source "
                + k
                + " has a single training row, none can be held out: raise the sample size or set"
                + " stopping: {patience: 0}");
      }
      stream.child("held-out", k).shuffle(own);
      int count = Math.max(1, (int) Math.round(stopping.heldOut() * own.length));
      Arrays.stream(own, 0, count).forEach(row -> held[row] = true);
    }
    return new TrainingRows(
        samples.select(IntStream.range(0, held.length).filter(row -> !held[row]).toArray()),
        samples.select(IntStream.range(0, held.length).filter(row -> held[row]).toArray()));
  }
}
