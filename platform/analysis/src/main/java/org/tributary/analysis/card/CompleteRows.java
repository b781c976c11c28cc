package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Stop;

/**
 * Curves along an axis, one row a replicate, for statistics that resample whole replicates.
 *
 * <p>A place where any replicate is censored or infinite is left out (the mean of its survivors
 * would bend the curve), then a replicate that is missing at a place that stayed.
 *
 * @param stops places that stayed, ascending
 * @param rows replicates by places
 * @param remarks sentences on what was left out
 */
public record CompleteRows(List<Stop> stops, double[][] rows, List<String> remarks) {

  /** The complete rows of some places. */
  public static CompleteRows of(List<Stop> all) {
    List<Stop> stops = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Stop stop : all) {
      if (stop.sample().allFinite()) {
        stops.add(stop);
      } else {
        String fate = stop.sample().fateAndReason();
        remarks.add(
            "left out at " + stop.text() + ": " + (fate.isEmpty() ? "infinite values" : fate));
      }
    }
    Set<Integer> common = new TreeSet<>();
    Set<Integer> any = new TreeSet<>();
    for (Stop stop : stops) {
      any.addAll(stop.sample().readings().keySet());
    }
    common.addAll(any);
    stops.forEach(stop -> common.retainAll(stop.sample().readings().keySet()));
    if (common.size() < any.size()) {
      remarks.add((any.size() - common.size()) + " replicates are missing somewhere and left out");
    }
    List<double[]> rows = new ArrayList<>();
    for (int replicate : common) {
      rows.add(
          stops.stream()
              .map(stop -> stop.sample().readings().get(replicate))
              .mapToDouble(Reading::value)
              .toArray());
    }
    return new CompleteRows(List.copyOf(stops), rows.toArray(new double[0][]), remarks);
  }

  /** The places as numbers. */
  public double[] x() {
    return stops.stream().mapToDouble(Stop::x).toArray();
  }

  /** Whether a power law can be fitted: two positive places, two replicates, no negative value. */
  public boolean powerPossible() {
    boolean possible = stops.size() >= 2 && rows.length >= 2;
    for (Stop stop : stops) {
      possible &= stop.x() > 0 && stop.sample().mean() > 0;
    }
    for (double[] row : rows) {
      for (double value : row) {
        possible &= Double.isFinite(value);
      }
    }
    return possible;
  }

  /** Places with a positive number and a positive mean: where a logarithm can be taken. */
  public static List<Stop> positive(List<Stop> stops) {
    return stops.stream().filter(stop -> stop.x() > 0).toList();
  }
}
