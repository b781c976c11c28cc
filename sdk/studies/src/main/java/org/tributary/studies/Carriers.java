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
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;

/**
 * Which held-out units of a split carry the difference of each arm to the one of reference, or the
 * gap of each, for metrics that are means over rows: the heaviest few with their mean differences,
 * beside the mean and the squared deviations of all; where every source is asked about, of each.
 *
 * <p>Rows that come in units are asked from {@value HalfSpread#FEWEST_UNITS} units on; below, the
 * card says that there are few blocks.
 */
final class Carriers {
  private final StudySetup setup;
  private final Course course;
  private final Arm reference;
  private final Samples heldOut;
  private final Units units;
  private final Map<String, Map<String, double[]>> losses = new LinkedHashMap<>();

  private Carriers(StudySetup setup, Course course, Arm reference, Samples heldOut, Units units) {
    this.setup = setup;
    this.course = course;
    this.reference = reference;
    this.heldOut = heldOut;
    this.units = units;
  }

  /** For arms on a table; empty where there is no pair and no gap, or no unit to speak of. */
  static Optional<Carriers> of(
      StudySetup setup, Course course, List<Arm> arms, DataPlan.Data real) {
    if ((arms.size() < 2 && !course.gap()) || real.test().isEmpty()) {
      return Optional.empty();
    }
    Units units = Units.of(real.test().get().units());
    boolean asked =
        units.count() > 1 && (units.single() || units.count() >= HalfSpread.FEWEST_UNITS);
    return asked
        ? Optional.of(
            new Carriers(
                setup, course, ArmQuestions.reference(arms), real.test().get().rows(), units))
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

  /** Records what was read of each pair, or of each arm where it is asked for its gap. */
  void record(CellRun run, DataPlan.Data real) {
    Map<String, double[]> against = losses.getOrDefault(reference.name(), Map.of());
    losses.forEach(
        (arm, byMetric) -> {
          String name =
              course.gap() ? CarrierParts.alone(arm) : CarrierParts.arm(arm, reference.name());
          boolean self = !course.gap() && arm.equals(reference.name());
          if (self || run.recorded(name, CarrierParts.at(course.last(), CarrierParts.SQUARES))) {
            return;
          }
          byMetric.forEach(
              (metric, values) -> {
                Optional<double[]> other =
                    course.gap()
                        ? Optional.of(new double[values.length])
                        : Optional.ofNullable(against.get(metric));
                boolean asked = !course.gap() || hasGap(metric);
                other
                    .filter(zero -> asked)
                    .ifPresent(second -> record(run, name, real, metric, values, second));
              });
        });
  }

  private boolean hasGap(String metric) {
    return setup.judgement().withGap().outputs().stream()
        .anyMatch(output -> output.name().equals(metric));
  }

  private void record(
      CellRun run,
      String name,
      DataPlan.Data real,
      String metric,
      double[] first,
      double[] second) {
    Parts all = parts(first, second, -1, real.sizes());
    all.byPart.forEach((part, value) -> record(run, name, part, all.sizes, metric, value, -1));
    for (int k = 0; course.perSource() && !course.gap() && k < heldOut.sources(); k++) {
      Parts own = parts(first, second, k, real.sizes());
      int source = k;
      own.byPart.forEach(
          (part, value) -> record(run, name, part, own.sizes, metric, value, source));
    }
  }

  private void record(
      CellRun run,
      String name,
      String part,
      SplitSizes sizes,
      String metric,
      double value,
      int source) {
    Measurement one = Measurement.exact(metric, value, "differences of held-out units");
    run.record(
        name,
        CarrierParts.at(course.last(), part),
        sizes,
        List.of(source < 0 ? one : one.of(source)));
  }

  /** What is recorded of some rows, and how many units they are of. */
  private record Parts(Map<String, Double> byPart, SplitSizes sizes) {}

  /**
   * The parts of the rows of one source, or of all.
   *
   * @param source counted from 0; -1 for all
   */
  private Parts parts(double[] first, double[] second, int source, SplitSizes sizes) {
    double[] sums = new double[units.count()];
    int[] rowsOf = new int[units.count()];
    int[] firstRow = new int[units.count()];
    int rows = 0;
    for (int row = first.length - 1; row >= 0; row--) {
      if (source < 0 || heldOut.source(row) == source) {
        int unit = units.ofRow(row);
        sums[unit] += first[row] - second[row];
        rowsOf[unit]++;
        firstRow[unit] = row;
        rows++;
      }
    }
    int[] present = IntStream.range(0, sums.length).filter(unit -> rowsOf[unit] > 0).toArray();
    double[] differences =
        Arrays.stream(present).mapToDouble(unit -> sums[unit] / rowsOf[unit]).toArray();
    if (differences.length < 2) {
      return new Parts(Map.of(), sizes);
    }
    Moments moments = Moments.of(differences);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(CarrierParts.MEAN, moments.mean());
    IntStream.range(0, differences.length)
        .boxed()
        .sorted(Comparator.comparingDouble(u -> -Math.abs(differences[u] - moments.mean())))
        .limit(HalfSpread.FEW)
        .forEach(
            u ->
                parts.put(
                    CarrierParts.row(heldOut.rowId(firstRow[present[u]]) + 1), differences[u]));
    parts.put(CarrierParts.SQUARES, moments.sumOfSquares());
    return new Parts(
        parts, new SplitSizes(sizes.trainRows(), rows, sizes.trainUnits(), differences.length));
  }
}
