package org.tributary.store;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;

/**
 * The observations of a run as a table: a pure function of the axes and the set of observations.
 *
 * @param axes full paths of the swept axes, one column each, in order; every observation's setting
 *     names no other
 * @param rows in canonical order, whatever order they were given in
 */
public record ObservationTable(List<String> axes, List<Observation> rows) {
  public ObservationTable {
    axes = List.copyOf(axes);
    TreeSet<String> unknown = named(rows);
    unknown.removeAll(new TreeSet<>(axes));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("observations have axes " + unknown + " beside " + axes);
    }
    rows = ObservationOrder.sorted(axes, rows);
  }

  /** A table whose columns are {@code axes} and then, sorted, every other axis of a setting. */
  public static ObservationTable of(List<String> axes, List<Observation> observations) {
    TreeSet<String> more = named(observations);
    axes.forEach(more::remove);
    List<String> all = new java.util.ArrayList<>(axes);
    all.addAll(more);
    return new ObservationTable(all, observations);
  }

  /** The axes that settings name. All rows of a cell share one map, so few maps are looked into. */
  private static TreeSet<String> named(List<Observation> rows) {
    Map<Map<String, String>, Boolean> settings = new IdentityHashMap<>();
    TreeSet<String> axes = new TreeSet<>();
    for (Observation row : rows) {
      if (settings.put(row.setting(), true) == null) {
        axes.addAll(row.setting().keySet());
      }
    }
    return axes;
  }

  /** The rows for analysis. */
  public Observations observations() {
    return new Observations(rows);
  }
}
