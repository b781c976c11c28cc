package org.tributary.cli.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.model.ThinnedPoints;

/** Numbers along the trainings of a cell, by name: the newest training, thinned evenly. */
final class Losses {
  private static final int MOST_POINTS = 500;
  private static final int MOST_SERIES = 4;

  private final Map<String, ThinnedPoints> series = new LinkedHashMap<>();

  /** Takes a point; one that does not go on from the last begins the next training. */
  void add(String name, double time, double value) {
    if (!series.containsKey(name) && series.size() >= MOST_SERIES) {
      return;
    }
    ThinnedPoints points = series.computeIfAbsent(name, key -> new ThinnedPoints(MOST_POINTS));
    if (!points.follows(time)) {
      points = new ThinnedPoints(MOST_POINTS);
      series.put(name, points);
    }
    points.add(time, value);
  }

  /** Name to pairs of time and value. */
  Map<String, List<double[]>> tree() {
    Map<String, List<double[]>> copy = new LinkedHashMap<>();
    series.forEach(
        (name, points) ->
            copy.put(
                name,
                points.points().stream()
                    .map(point -> new double[] {point.time(), point.value()})
                    .toList()));
    return copy;
  }
}
