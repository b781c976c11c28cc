package org.tributary.plugins.deep.training;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;

/** Draws rows with replacement, each as often as its weight. */
public final class RowDraws {
  private final int size;
  private final double[] cumulative;

  /** Draws from the rows of samples, of which there must be one. */
  public RowDraws(Samples samples) {
    if (samples.size() == 0) {
      throw new IllegalArgumentException("there is no training row: raise the sample size");
    }
    this.size = samples.size();
    this.cumulative = new double[samples.weighted() ? size : 0];
    double total = 0;
    for (int row = 0; row < cumulative.length; row++) {
      total += samples.weight(row);
      cumulative[row] = total;
    }
  }

  /** Number of a row. */
  public int next(RandomStream stream) {
    return cumulative.length == 0 ? stream.nextInt(size) : stream.categorical(cumulative);
  }
}
