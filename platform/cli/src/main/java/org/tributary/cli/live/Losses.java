package org.tributary.cli.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers along the trainings of a cell, by name: the newest training, thinned evenly. */
final class Losses {
  private static final int MOST_POINTS = 500;
  private static final int MOST_SERIES = 4;

  private final Map<String, List<double[]>> series = new LinkedHashMap<>();

  /** Takes a point; one that does not go on from the last begins the next training. */
  void add(String name, double time, double value) {
    if (!series.containsKey(name) && series.size() >= MOST_SERIES) {
      return;
    }
    List<double[]> points = series.computeIfAbsent(name, key -> new ArrayList<>());
    if (!points.isEmpty() && points.get(points.size() - 1)[0] >= time) {
      points.clear();
    }
    if (Double.isFinite(value)) {
      points.add(new double[] {time, value});
    }
    if (points.size() > MOST_POINTS) {
      List<double[]> kept = new ArrayList<>();
      for (int i = 0; i < points.size(); i += 2) {
        kept.add(points.get(i));
      }
      series.put(name, kept);
    }
  }

  /** Name to pairs of time and value. */
  Map<String, List<double[]>> tree() {
    Map<String, List<double[]>> copy = new LinkedHashMap<>();
    series.forEach((name, points) -> copy.put(name, List.copyOf(points)));
    return copy;
  }
}
