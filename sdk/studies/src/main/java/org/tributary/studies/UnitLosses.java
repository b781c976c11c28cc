package org.tributary.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;

/**
 * Losses by held-out unit where all replicates have the same held-out rows, for the rules that
 * resample units or need their variance. Units of one stratum (those that touch the same sources)
 * beyond the first hundred are put together at random into a hundred, which keeps the bootstrap
 * unbiased and the record small.
 */
final class UnitLosses {
  private static final int MOST = 100;

  private final Pool test;
  private final String[] unitOfRow;

  /**
   * The units of a held-out pool.
   *
   * @param shared a stream that all cells share, so that all put units together alike
   */
  UnitLosses(Pool test, RandomStream shared) {
    this.test = test;
    this.unitOfRow = names(test, shared);
  }

  /** Records the losses of one candidate, an arm's, by unit: a part of its position each. */
  void record(
      List<Metric> metrics,
      Evaluation evaluation,
      CellRun run,
      String arm,
      Position position,
      DataPlan.Data data) {
    of(metrics, evaluation, data.training().totalWeight())
        .forEach((part, losses) -> run.record(arm, position.withPart(part), data.sizes(), losses));
  }

  /**
   * Measurements of one candidate: by metric, unit and source; none of a metric that is no mean
   * over points, nor of one that ends in a censoring at any source: rule D' then says that units
   * are missing, where half of them would pass for all.
   */
  Map<String, List<Measurement>> of(List<Metric> metrics, Evaluation evaluation, long trained) {
    Map<String, List<Measurement>> byPart = new TreeMap<>();
    for (Metric metric : metrics) {
      List<Optional<double[]>> bySource = perPoint(metric, evaluation);
      for (int k = 0; k < bySource.size(); k++) {
        if (bySource.get(k).isPresent()) {
          add(byPart, metric.outputs().get(0).name(), k, bySource.get(k).get(), trained);
        }
      }
    }
    return byPart;
  }

  private List<Optional<double[]>> perPoint(Metric metric, Evaluation evaluation) {
    List<Optional<double[]>> values = new ArrayList<>();
    try {
      for (int k = 0; k < test.rows().sources(); k++) {
        values.add(metric.perPoint(evaluation, k));
      }
    } catch (CensoredException censored) {
      return List.of();
    }
    return values;
  }

  private void add(
      Map<String, List<Measurement>> byPart,
      String metric,
      int source,
      double[] values,
      long trained) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    int next = 0;
    for (int row = 0; row < unitOfRow.length; row++) {
      if (test.rows().source(row) == source) {
        double[] sum = sums.computeIfAbsent(unitOfRow[row], unit -> new double[2]);
        long weight = test.rows().weight(row);
        sum[0] += weight * values[next++];
        sum[1] += weight;
      }
    }
    sums.forEach(
        (unit, sum) ->
            byPart
                .computeIfAbsent(unit, part -> new ArrayList<>())
                .add(
                    new Measurement(
                        metric,
                        OptionalInt.of(source),
                        sum[0] / sum[1],
                        Outcome.VALUE,
                        OptionalDouble.empty(),
                        "mean over the points of a held-out unit",
                        (long) sum[1],
                        trained)));
  }

  private static String[] names(Pool pool, RandomStream shared) {
    Map<Integer, TreeSet<Integer>> touched = new TreeMap<>();
    Samples rows = pool.rows();
    int[] unitOf = pool.units();
    for (int row = 0; row < rows.size(); row++) {
      touched.computeIfAbsent(unitOf[row], u -> new TreeSet<>()).add(rows.source(row));
    }
    Map<String, List<Integer>> strata = new TreeMap<>();
    touched.forEach(
        (unit, sources) ->
            strata.computeIfAbsent(sources.toString(), s -> new ArrayList<>()).add(unit));
    Map<Integer, String> names = new TreeMap<>();
    int number = 0;
    for (List<Integer> units : strata.values()) {
      int[] order = shared.child("units", number).permutation(units.size());
      for (int i = 0; i < order.length; i++) {
        names.put(units.get(order[i]), HeldOutUnits.part(number, i % MOST));
      }
      number++;
    }
    String[] result = new String[rows.size()];

    for (int row = 0; row < result.length; row++) {
      result[row] = names.get(unitOf[row]);
    }
    return result;
  }
}
