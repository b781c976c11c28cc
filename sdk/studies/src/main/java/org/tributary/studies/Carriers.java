package org.tributary.studies;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.evidence.CarrierParts;
import org.tributary.evidence.Units;
import org.tributary.evidence.tails.HalfSpread;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;

/**
 * Which held-out units of a split carry the difference of each arm to the one of reference, for
 * metrics that are means over rows: the heaviest few with their mean differences, beside the mean
 * and the squared deviations of all.
 *
 * <p>Rows that come in units are asked from {@value HalfSpread#FEWEST_UNITS} units on; below, the
 * card says that there are few blocks.
 */
final class Carriers {
  private final StudySetup setup;
  private final Arm reference;
  private final Samples heldOut;
  private final Units units;
  private final Map<String, Map<String, double[]>> losses = new LinkedHashMap<>();

  private Carriers(StudySetup setup, Arm reference, Samples heldOut, Units units) {
    this.setup = setup;
    this.reference = reference;
    this.heldOut = heldOut;
    this.units = units;
  }

  /** For arms on splits of a table; empty where there is no pair or no unit to speak of. */
  static Optional<Carriers> of(StudySetup setup, List<Arm> arms, DataPlan.Data real) {
    if (arms.size() < 2 || real.test().isEmpty() || real.shared().isPresent()) {
      return Optional.empty();
    }
    Units units = Units.of(real.test().get().units());
    boolean asked =
        units.count() > 1 && (units.single() || units.count() >= HalfSpread.FEWEST_UNITS);
    return asked
        ? Optional.of(
            new Carriers(setup, ArmQuestions.reference(arms), real.test().get().rows(), units))
        : Optional.empty();
  }

  /** Reads the losses of an arm's last model, row by row. */
  void read(Arm arm, Evaluation evaluation) {
    Map<String, double[]> byMetric = new LinkedHashMap<>();
    for (Metric metric : setup.metrics()) {
      losses(metric, evaluation)
          .ifPresent(values -> byMetric.put(metric.outputs().get(0).name(), values));
    }
    losses.put(arm.name(), byMetric);
  }

  private Optional<double[]> losses(Metric metric, Evaluation evaluation) {
    double[] values = new double[heldOut.size()];
    try {
      for (int k = 0; k < heldOut.sources(); k++) {
        Optional<double[]> own = metric.perPoint(evaluation, k);
        if (own.isEmpty()) {
          return Optional.empty();
        }
        int next = 0;
        for (int row = 0; row < values.length; row++) {
          if (heldOut.source(row) == k) {
            values[row] = own.get()[next++];
          }
        }
      }
    } catch (CensoredException noLosses) {
      return Optional.empty();
    }
    return Arrays.stream(values).allMatch(Double::isFinite)
        ? Optional.of(values)
        : Optional.empty();
  }

  /** Records what was read of each pair. */
  void record(CellRun run, Position position, DataPlan.Data real) {
    Map<String, double[]> against = losses.getOrDefault(reference.name(), Map.of());
    losses.forEach(
        (arm, byMetric) -> {
          String pair = CarrierParts.arm(arm, reference.name());
          if (arm.equals(reference.name())
              || run.recorded(pair, CarrierParts.at(position, CarrierParts.SQUARES))) {
            return;
          }
          byMetric.forEach(
              (metric, values) -> {
                if (against.containsKey(metric)) {
                  record(run, pair, position, real, metric, values, against.get(metric));
                }
              });
        });
  }

  private void record(
      CellRun run,
      String pair,
      Position position,
      DataPlan.Data real,
      String metric,
      double[] first,
      double[] second) {
    double[] differences = new double[units.count()];
    for (int row = 0; row < first.length; row++) {
      int unit = units.ofRow(row);
      differences[unit] += (first[row] - second[row]) / units.size(unit);
    }
    Moments moments = Moments.of(differences);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(CarrierParts.MEAN, moments.mean());
    int[] firstRows = firstRows();
    IntStream.range(0, differences.length)
        .boxed()
        .sorted(Comparator.comparingDouble(u -> -Math.abs(differences[u] - moments.mean())))
        .limit(HalfSpread.FEW)
        .forEach(
            unit ->
                parts.put(CarrierParts.row(heldOut.rowId(firstRows[unit]) + 1), differences[unit]));
    parts.put(CarrierParts.SQUARES, moments.sumOfSquares());
    parts.forEach(
        (part, value) ->
            run.record(
                pair,
                CarrierParts.at(position, part),
                real.sizes(),
                List.of(Measurement.exact(metric, value, "differences of held-out units"))));
  }

  /** The first row of each unit. */
  private int[] firstRows() {
    int[] rows = new int[units.count()];
    for (int row = units.rowCount() - 1; row >= 0; row--) {
      rows[units.ofRow(row)] = row;
    }
    return rows;
  }
}
