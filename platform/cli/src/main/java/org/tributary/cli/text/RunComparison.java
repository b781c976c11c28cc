package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.ObservationTable;

/**
 * How the numbers of one run differ from those of another, replicate by replicate.
 *
 * @param moves one a series that both runs have, in order of the first
 * @param onlyFirst series that only the first has
 * @param onlySecond series that only the second has
 */
public record RunComparison(List<Move> moves, int onlyFirst, int onlySecond) {
  private static final double LEVEL = 0.95;

  /**
   * How much one series moved.
   *
   * @param series what is compared
   * @param first mean of the first run over the common replicates
   * @param second mean of the second run
   * @param difference second less first, with Student's interval of the paired differences
   * @param replicates number of pairs; pairs with a censored or infinite value are left out
   */
  public record Move(
      Series series, double first, double second, Interval difference, int replicates) {

    /** The difference in half widths of its interval: what moved most beside its noise. */
    double size() {
      double half = difference.width() / 2;
      double estimate = Math.abs(difference.estimate());
      return half > 0 ? estimate / half : estimate > 0 ? Double.MAX_VALUE : 0;
    }

    /** Whether the interval excludes zero, or every pair moved by the same amount. */
    public boolean moved() {
      return !difference.contains(0);
    }
  }

  /** Compares the series that both tables have. */
  public static RunComparison of(ObservationTable first, ObservationTable second) {
    Map<Series, Map<Integer, Double>> before = series(first);
    Map<Series, Map<Integer, Double>> after = series(second);
    List<Move> moves = new ArrayList<>();
    before.forEach(
        (series, values) -> {
          Map<Integer, Double> others = after.get(series);
          if (others != null) {
            moves.addAll(move(series, values, others));
          }
        });
    moves.sort(Comparator.comparingDouble(Move::size).reversed());
    int common = (int) before.keySet().stream().filter(after::containsKey).count();
    return new RunComparison(moves, before.size() - common, after.size() - common);
  }

  private static Map<Series, Map<Integer, Double>> series(ObservationTable table) {
    Map<Series, Map<Integer, Double>> all = new LinkedHashMap<>();
    for (Observation row : table.rows()) {
      Map<Integer, Double> values = all.computeIfAbsent(Series.of(row), key -> new TreeMap<>());
      if (!row.measurement().outcome().censored() && Double.isFinite(row.value())) {
        values.put(row.replicate(), row.value());
      }
    }
    return all;
  }

  /** None when fewer than two replicates are in both. */
  private static List<Move> move(
      Series series, Map<Integer, Double> before, Map<Integer, Double> after) {
    List<Integer> common = before.keySet().stream().filter(after::containsKey).toList();
    if (common.size() < 2) {
      return List.of();
    }
    double[] first = common.stream().mapToDouble(before::get).toArray();
    double[] second = common.stream().mapToDouble(after::get).toArray();
    double[] difference = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      difference[i] = second[i] - first[i];
    }
    return List.of(
        new Move(
            series,
            Moments.of(first).mean(),
            Moments.of(second).mean(),
            MeanInterval.student(difference, LEVEL),
            first.length));
  }
}
