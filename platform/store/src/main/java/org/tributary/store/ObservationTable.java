package org.tributary.store;

import java.util.List;
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
    TreeSet<String> unknown = new TreeSet<>();
    for (Observation row : rows) {
      unknown.addAll(row.setting().keySet());
    }
    unknown.removeAll(new TreeSet<>(axes));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("observations have axes " + unknown + " beside " + axes);
    }
    rows = ObservationOrder.sorted(axes, rows);
  }

  /** A table whose columns are {@code axes} and then, sorted, every other axis of a setting. */
  public static ObservationTable of(List<String> axes, List<Observation> observations) {
    TreeSet<String> more = new TreeSet<>();
    observations.forEach(row -> more.addAll(row.setting().keySet()));
    axes.forEach(more::remove);
    List<String> all = new java.util.ArrayList<>(axes);
    all.addAll(more);
    return new ObservationTable(all, observations);
  }

  /** The rows for analysis. */
  public Observations observations() {
    return new Observations(rows);
  }
}
