package org.tributary.sdk.model;

import java.util.List;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/**
 * Fits one family under each {@link Training}. The law that comes back always has the K sources of
 * the samples, whatever was shared.
 *
 * <p>The fit of source k draws from {@code stream.child("source", k)} and a pooled or merged fit
 * from {@code stream.child("source", 0)}, so that with one source every training gives the same
 * model, bit for bit.
 *
 * <p>The law reported at a training time has the K sources too: where several models are fitted one
 * after the other, it is put together when the last of them has been fitted.
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
   * @param samples rows of K sources
   * @throws CensoredException {@code support-lost} when a source that needs rows has none
   */
  public Law fit(Training training, Samples samples, FitContext context) {
    return training.visit(new Fits(samples, context));
  }

  /** The fits of one call, one a kind of training. */
  private final class Fits implements Training.Cases<Law> {
    private final Samples samples;
    private final FitContext context;

    Fits(Samples samples, FitContext context) {
      this.samples = samples;
      this.context = context;
    }

    @Override
    public Law pooled(Training.Pooled training) {
      return family.fit(samples, Streamed.of(context, "source", 0));
    }

    @Override
    public Law merged(Training.Merged training) {
      int sources = samples.sources();
      FitContext each =
          new Observed(
              Streamed.ofSource(context, 0, 0),
              (time, law) -> context.at(time, LawOfSources.repeated(law, sources)));
      return LawOfSources.repeated(family.fit(samples.withoutSources(), each), sources);
    }

    @Override
    public Law separate(Training.Separate training) {
      return bySource(samples, context, k -> occupied(samples.ofSource(k), k).withoutSources());
    }

    @Override
    public Law leaveOneOut(Training.LeaveOneOut training) {
      if (samples.sources() < 2) {
        throw new IllegalArgumentException("leave-one-out needs at least 2 sources, there is 1");
      }
      return bySource(samples, context, k -> without(samples, k).withoutSources());
    }

    @Override
    public Law grouped(Training.Grouped training) {
      return fitGroups(training.groups(), samples, context);
    }

    @Override
    public Law fineTuned(Training.FineTuned training) {
      FitContext quiet = new Observed(Streamed.of(context, "start", 0), (time, law) -> {});
      Law start =
          fit(
              family.capabilities(samples.space()).sharing()
                  ? new Training.Pooled()
                  : new Training.Merged(),
              samples,
              quiet);
      ReportsOfSources reports = new ReportsOfSources();
      for (int k = 0; k < samples.sources(); k++) {
        Streamed own = Streamed.warm(context, "source", k, LawOfSources.one(start, k));
        Samples rows = occupied(samples.ofSource(k), k).withoutSources();
        reports.add(ofSource(k, rows, reports.listening(own)));
      }
      return reports.joined(context);
    }
  }

  private Law fitGroups(List<Integer> groups, Samples samples, FitContext context) {
    if (groups.size() != samples.sources()) {
      throw new IllegalArgumentException(
          groups.size() + " group numbers for " + samples.sources() + " sources");
    }
    ReportsOfSources reports = new ReportsOfSources();
    for (int k = 0; k < groups.size(); k++) {
      int first = groups.indexOf(groups.get(k));
      if (first < k) {
        reports.repeat(first);
        continue;
      }
      SamplesBuilder rows = new SamplesBuilder(samples.space(), samples.sources());
      for (int j = 0; j < groups.size(); j++) {
        if (groups.get(j).equals(groups.get(k))) {
          rows.addAll(samples.ofSource(j));
        }
      }
      FitContext own = reports.listening(Streamed.ofSource(context, k, k));
      reports.add(family.fit(rows.build().withoutSources(), own));
    }
    return reports.joined(context);
  }

  private Law bySource(
      Samples samples, FitContext context, java.util.function.IntFunction<Samples> rowsOf) {
    if (samples.sources() == 1) {
      return family.fit(rowsOf.apply(0), Streamed.of(context, "source", 0));
    }
    ReportsOfSources reports = new ReportsOfSources();
    for (int k = 0; k < samples.sources(); k++) {
      FitContext own = reports.listening(Streamed.ofSource(context, k, k));
      reports.add(ofSource(k, rowsOf.apply(k), own));
    }
    return reports.joined(context);
  }

  /** A fit of one source's rows, which a censoring names by its number. */
  private Law ofSource(int source, Samples rows, FitContext context) {
    try {
      return family.fit(rows, context);
    } catch (CensoredException censored) {
      throw new CensoredException(
          censored.outcome(),
          "source "
              + source
              + " has "
              + rows.size()
              + (rows.size() == 1 ? " training row: " : " training rows: ")
              + censored.getMessage());
    }
  }

  private static Samples occupied(Samples rows, int source) {
    if (rows.size() == 0) {
      throw new CensoredException(
          Outcome.SUPPORT_LOST, "source " + source + " has no training row: raise the sample size");
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
}
