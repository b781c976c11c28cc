package org.tributary.studies;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.CarrierParts;
import org.tributary.evidence.Units;
import org.tributary.evidence.tails.HalfSpread;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;

/**
 * Which held-out rows of a split carry the difference of each arm to the one of reference, for
 * metrics that are means over rows. Told only where few do, so that an ordinary split adds two
 * numbers a pair.
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
    boolean asked = units.count() > 1 && (units.single() || units.count() >= HalfSpread.FEWEST_UNITS);
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
    return Arrays.stream(values).allMatch(Double::isFinite) ? Optional.of(values) : Optional.empty();
  }

  /** Records what was read of each pair. */
  void record(CellRun run, Position position, DataPlan.Data real) {
    Map<String, double[]> against = losses.getOrDefault(reference.name(), Map.of());
    losses.forEach(
        (arm, byMetric) -> {
          String pair = CarrierParts.arm(arm, reference.name());
          if (arm.equals(reference.name())
              || run.recorded(pair, CarrierParts.at(position, CarrierParts.WITHOUT))) {
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
    double[] differences = new double[first.length];
    Arrays.setAll(differences, row -> first[row] - second[row]);
    HalfSpread spread = HalfSpread.ofUnits(differences, units);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(CarrierParts.HALF, (double) spread.count());
    if (spread.carriedByFew()) {
      for (int unit : spread.carriers()) {
        carried(spread, unit, differences, parts);
      }
    }
    parts.put(CarrierParts.WITHOUT, without(spread, differences));
    parts.forEach(
        (part, value) ->
            run.record(
                pair,
                CarrierParts.at(position, part),
                real.sizes(),
                List.of(Measurement.exact(metric, value, "squared deviations of held-out rows"))));
  }

  /** A unit is named by its first row; rows are counted from 1. */
  private void carried(
      HalfSpread spread, int unit, double[] differences, Map<String, Double> parts) {
    int row = 0;
    while (units.ofRow(row) != unit) {
      row++;
    }
    parts.put(CarrierParts.row(heldOut.rowId(row) + 1), spread.share() / spread.count());
  }

  /** Sources weigh as in the metric; where few rows carry nothing, all are in. */
  private double without(HalfSpread spread, double[] differences) {
    boolean[] out = new boolean[units.count()];
    if (spread.carriedByFew()) {
      for (int unit : spread.carriers()) {
        out[unit] = true;
      }
    }
    double[] weights = setup.plan().sourceWeights();
    double[] sums = new double[weights.length];
    long[] counts = new long[weights.length];
    for (int row = 0; row < differences.length; row++) {
      if (!out[units.ofRow(row)]) {
        sums[heldOut.source(row)] += differences[row];
        counts[heldOut.source(row)]++;
      }
    }
    double total = 0;
    double mean = 0;
    for (int k = 0; k < weights.length; k++) {
      total += counts[k] > 0 ? weights[k] : 0;
      mean += counts[k] > 0 ? weights[k] * sums[k] / counts[k] : 0;
    }
    return total > 0 ? mean / total : 0;
  }
}
