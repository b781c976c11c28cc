package org.tributary.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.evidence.Observation;

/**
 * The one order of the rows of {@code observations.csv}: by axes, replicate, arm, position, metric
 * and source. Values of an axis that are numbers sort as numbers, before those that are not.
 */
final class ObservationOrder {
  private static final Comparator<String> VALUES =
      Comparator.comparingDouble(ObservationOrder::number).thenComparing(Comparator.naturalOrder());

  private ObservationOrder() {}

  static List<Observation> sorted(List<String> axes, List<Observation> observations) {
    Comparator<Observation> order = (first, second) -> 0;
    for (String axis : axes) {
      Map<String, Integer> ranks = ranks(axis, observations);
      order = order.thenComparingInt(row -> ranks.get(row.setting().getOrDefault(axis, "")));
    }
    order =
        order
            .thenComparingInt(Observation::replicate)
            .thenComparing(Observation::arm)
            .thenComparing(Observation::position)
            .thenComparing(Observation::metric)
            .thenComparingInt(row -> row.measurement().ofSource().orElse(-1))
            .thenComparingDouble(Observation::value)
            .thenComparing(Observation::cell)
            .thenComparing(row -> row.measurement().estimator())
            .thenComparing(row -> row.measurement().outcome())
            .thenComparingDouble(row -> row.measurement().standardError().orElse(-1))
            .thenComparingLong(row -> row.measurement().nReference())
            .thenComparingLong(row -> row.measurement().nCandidate())
            .thenComparingLong(row -> row.sizes().trainRows())
            .thenComparingLong(row -> row.sizes().testRows())
            .thenComparingLong(row -> row.sizes().trainUnits())
            .thenComparingLong(row -> row.sizes().testUnits());
    List<Observation> rows = new ArrayList<>(observations);
    rows.sort(order);
    return List.copyOf(rows);
  }

  private static Map<String, Integer> ranks(String axis, List<Observation> observations) {
    Set<String> values = new HashSet<>();
    observations.forEach(row -> values.add(row.setting().getOrDefault(axis, "")));
    Map<String, Integer> ranks = new HashMap<>();
    // Few values, many rows: only the values are read as numbers.
    values.stream().sorted(VALUES).forEach(value -> ranks.put(value, ranks.size()));
    return ranks;
  }

  private static double number(String text) {
    if (text.isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notNumber) {
      return Double.NaN; // Double.compare puts NaN last
    }
  }
}
