package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.SourceAffinity;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.model.UnionFits;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/**
 * What rows of source j do for source i: the held-out log loss of i under its own model minus that
 * under one merged model of i and j, in nats a point (texts: per character), for every ordered pair
 * on the same rows.
 *
 * <p>K + K (K-1) / 2 fits and K + K (K-1) evaluations; a family that offers {@link UnionFits} reads
 * its rows once for all of them.
 */
final class AffinityMeasurement {
  static final String ARM = "affinity";
  static final String GAIN = "affinity";
  static final String ALONE = "loss-alone";

  private final CellRun run;
  private final ModelFamily family;
  private final List<String> names;
  private final List<Samples> training = new ArrayList<>();
  private final List<Samples> heldOut = new ArrayList<>();
  private final Optional<UnionFits> unions;

  /** A held-out loss, or what became of the fit. */
  private record Loss(double value, Outcome outcome, String why) {
    static Loss censored(CensoredException censored) {
      return new Loss(0, censored.outcome(), String.valueOf(censored.getMessage()));
    }
  }

  /**
   * A measurement in one cell.
   *
   * @param names of the K sources
   * @param training rows of all sources
   * @param heldOut rows of each source that no fit sees
   */
  AffinityMeasurement(
      CellRun run,
      ModelFamily family,
      List<String> names,
      Samples training,
      List<Samples> heldOut) {
    this.run = run;
    this.family = family;
    this.names = names.stream().map(SourceAffinity::name).toList();
    for (int k = 0; k < names.size(); k++) {
      Samples own = training.ofSource(k);
      if (own.size() == 0 || heldOut.get(k).size() == 0) {
        throw new IllegalArgumentException(
            "source '" + names.get(k) + "' has no training or no held-out row: no affinity");
      }
      this.training.add(own);
      this.heldOut.add(copied(heldOut.get(k)));
    }
    this.unions = family.unionFits(this.training);
  }

  /** Measures and records every source alone and every ordered pair. */
  void record() {
    List<Loss> alone = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int source = i;
      Loss loss = losses(() -> fit(source), source).get(0);
      alone.add(loss);
      record(i, names.get(i), measurement(ALONE, loss, i).of(i));
    }
    for (int i = 0; i < names.size(); i++) {
      run.checkCancelled();
      for (int j = i + 1; j < names.size(); j++) {
        int one = i;
        int other = j;
        List<Loss> both = losses(() -> fit(one, other), one, other);
        recordGain(i, j, alone.get(i), both.get(0));
        recordGain(j, i, alone.get(j), both.get(1));
      }
    }
  }

  private void recordGain(int row, int column, Loss alone, Loss joint) {
    double gain = alone.value - joint.value;
    Loss difference =
        alone.outcome.censored()
            ? alone
            : joint.outcome.censored()
                ? joint
                : Double.isNaN(gain)
                    ? new Loss(0, Outcome.SUPPORT_LOST, "both losses are infinite")
                    : new Loss(gain, Outcome.VALUE, "");
    record(
        row,
        SourceAffinity.part(names.get(row), names.get(column)),
        measurement(GAIN, difference, row));
  }

  private Measurement measurement(String metric, Loss loss, int source) {
    return new Measurement(
        metric,
        OptionalInt.empty(),
        loss.value,
        loss.outcome,
        OptionalDouble.empty(),
        loss.outcome.censored() ? loss.why : "mean over held-out points",
        heldOut.get(source).totalWeight(),
        training.get(source).totalWeight());
  }

  private void record(int source, String part, Measurement one) {
    SplitSizes sizes =
        SplitSizes.rows(training.get(source).totalWeight(), heldOut.get(source).totalWeight());
    run.record(ARM, Position.part(part), sizes, List.of(one));
  }

  private List<Loss> losses(Supplier<Law> fit, int... sources) {
    List<Loss> losses = new ArrayList<>();
    try {
      LogDensity density = fit.get().as(LogDensity.class).orElseThrow();
      for (int source : sources) {
        losses.add(new Loss(loss(density, heldOut.get(source)), Outcome.VALUE, ""));
      }
    } catch (CensoredException censored) {
      losses.clear();
      for (int ignored : sources) {
        losses.add(Loss.censored(censored));
      }
    }
    return losses;
  }

  private static double loss(LogDensity density, Samples points) {
    double[] logs = density.logDensity(0, points);
    boolean text = points.space().kind(0) instanceof Kind.Tokens;
    boolean counted = text && points.extras().contains("characters");
    double sum = 0;
    double units = 0;
    for (int row = 0; row < logs.length; row++) {
      sum -= points.weight(row) * logs[row];
      units +=
          points.weight(row)
              * (counted ? points.extra("characters", row) : text ? points.length(row) : 1);
    }
    return sum / units;
  }

  /** The gain and the loss of a source alone, with their unit on a space. */
  static List<Metric.Output> outputs(Space space) {
    String unit = space.kind(0) instanceof Kind.Tokens ? "nats per character" : "nats";
    return List.of(
        new Metric.Output(GAIN, Metric.Better.HIGHER, unit),
        new Metric.Output(ALONE, Metric.Better.LOWER, unit));
  }

  private Law fit(int... sources) {
    if (unions.isPresent()) {
      return unions.get().fit(sources);
    }
    Samples first = training.get(sources[0]);
    SamplesBuilder rows = new SamplesBuilder(first.space(), first.sources());
    for (int source : sources) {
      rows.addAll(training.get(source));
    }
    return run.fit(
        FitRequest.of("affinity", family, new Training.Merged(), rows.build().withoutSources()));
  }

  /** Rows in one block: they are evaluated under K models each. */
  private static Samples copied(Samples rows) {
    if (rows.weighted() || rows.space().kind(0) instanceof Kind.Tokens) {
      return rows.withoutSources();
    }
    DMatrixRMaj values = rows.toMatrix();
    return MatrixSamples.ofSource(rows.space(), values, 0, 1, Origin.REAL);
  }
}
