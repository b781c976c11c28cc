package org.tributary.sdk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/**
 * Fits one family under each {@link Training}. The law that comes back always has the K sources of
 * the samples, whatever was shared.
 *
 * <p>The fit of source k draws from {@code stream.child("source", k)} and a pooled or merged fit
 * from {@code stream.child("source", 0)}, so that with one source every training gives the same
 * model, bit for bit.
 */
public final class Trainer {
  private final ModelFamily family;

  /** A trainer of one family. */
  public Trainer(ModelFamily family) {
    this.family = family;
  }

  /**
   * Fits.
   *
   * @param samples rows of K sources; every source must have a row
   * @throws IllegalArgumentException when a source has none
   */
  public Law fit(Training training, Samples samples, FitContext context) {
    int sources = samples.sources();
    if (training instanceof Training.Pooled) {
      return family.fit(samples, Streamed.of(context, "source", 0));
    }
    if (training instanceof Training.Merged) {
      Law one = family.fit(samples.withoutSources(), Streamed.of(context, "source", 0));
      return LawOfSources.repeated(one, sources);
    }
    if (training instanceof Training.Separate) {
      return bySource(samples, context, k -> occupied(samples.ofSource(k), k).withoutSources());
    }
    if (training instanceof Training.LeaveOneOut) {
      if (sources < 2) {
        throw new IllegalArgumentException("leave-one-out needs at least 2 sources, there is 1");
      }
      return bySource(samples, context, k -> without(samples, k).withoutSources());
    }
    if (training instanceof Training.Grouped grouped) {
      return fitGroups(grouped.groups(), samples, context);
    }
    Law start =
        family.capabilities(samples.space()).sharing()
            ? fit(new Training.Pooled(), samples, Streamed.of(context, "start", 0))
            : fit(new Training.Merged(), samples, Streamed.of(context, "start", 0));
    List<Law> laws = new ArrayList<>();
    for (int k = 0; k < sources; k++) {
      laws.add(
          family.fit(
              occupied(samples.ofSource(k), k).withoutSources(),
              Streamed.warm(context, "source", k, LawOfSources.one(start, k))));
    }
    return LawOfSources.of(laws);
  }

  private Law fitGroups(List<Integer> groups, Samples samples, FitContext context) {
    if (groups.size() != samples.sources()) {
      throw new IllegalArgumentException(
          groups.size() + " group numbers for " + samples.sources() + " sources");
    }
    List<Law> laws = new ArrayList<>();
    for (int k = 0; k < groups.size(); k++) {
      int first = groups.indexOf(groups.get(k));
      if (first < k) {
        laws.add(laws.get(first));
        continue;
      }
      SamplesBuilder rows = new SamplesBuilder(samples.space(), samples.sources());
      for (int j = 0; j < groups.size(); j++) {
        if (groups.get(j).equals(groups.get(k))) {
          rows.addAll(samples.ofSource(j));
        }
      }
      laws.add(family.fit(rows.build().withoutSources(), Streamed.of(context, "source", k)));
    }
    return LawOfSources.of(laws);
  }

  private Law bySource(
      Samples samples, FitContext context, java.util.function.IntFunction<Samples> rowsOf) {
    List<Law> laws = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      laws.add(family.fit(rowsOf.apply(k), Streamed.of(context, "source", k)));
    }
    return LawOfSources.of(laws);
  }

  private static Samples occupied(Samples rows, int source) {
    if (rows.size() == 0) {
      throw new IllegalArgumentException(
          "source " + source + " has no training row: raise the sample size");
    }
    return rows;
  }

  private static Samples without(Samples samples, int source) {
    int[] rows = new int[samples.size()];
    int count = 0;
    for (int row = 0; row < samples.size(); row++) {
      if (samples.source(row) != source) {
        rows[count++] = row;
      }
    }
    return samples.select(java.util.Arrays.copyOf(rows, count));
  }

  /** A context whose stream is a child of another's. */
  private record Streamed(FitContext base, RandomStream stream, Optional<Law> warmStart)
      implements FitContext {
    static FitContext of(FitContext base, String role, long index) {
      return new Streamed(base, base.stream().child(role, index), base.warmStart());
    }

    static FitContext warm(FitContext base, String role, long index, Law start) {
      return new Streamed(base, base.stream().child(role, index), Optional.of(start));
    }

    @Override
    public double[] trainingTimes() {
      return base.trainingTimes();
    }

    @Override
    public void at(double time, Law model) {
      base.at(time, model);
    }

    @Override
    public Checkpoint checkpoint() {
      return base.checkpoint();
    }

    @Override
    public String device() {
      return base.device();
    }

    @Override
    public int numericsThreads() {
      return base.numericsThreads();
    }

    @Override
    public <C extends AutoCloseable> C closing(C resource) {
      return base.closing(resource);
    }

    @Override
    public void progress(double share, String text) {
      base.progress(share, text);
    }

    @Override
    public void checkCancelled() {
      base.checkCancelled();
    }
  }
}
