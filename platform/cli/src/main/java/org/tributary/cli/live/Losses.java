package org.tributary.cli.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers along the trainings of a cell, by name: the newest training, thinned evenly. */
final class Losses {
  private static final int MOST_POINTS = 500;
  private static final int MOST_SERIES = 4;

  /** Points of a training: each of so many is kept. */
  private static final class Points {
    private final List<double[]> kept = new ArrayList<>();
    private int every = 1;
    private int told;
    private double last = Double.NEGATIVE_INFINITY;

    void add(double time, double value) {
      if (told++ % every == 0) {
        kept.add(new double[] {time, value});
      }
      if (kept.size() > MOST_POINTS) {
        List<double[]> even = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += 2) {
          even.add(kept.get(i));
        }
        kept.clear();
        kept.addAll(even);
        every *= 2;
      }
    }
  }

  private final Map<String, Points> series = new LinkedHashMap<>();

  /** Takes a point; one that does not go on from the last begins the next training. */
  void add(String name, double time, double value) {
    if (!series.containsKey(name) && series.size() >= MOST_SERIES) {
      return;
    }
    Points points = series.computeIfAbsent(name, key -> new Points());
    if (time <= points.last) {
      points = new Points();
      series.put(name, points);
    }
    points.last = time;
    if (Double.isFinite(value)) {
      points.add(time, value);
    }
  }

  /** Name to pairs of time and value. */
  Map<String, List<double[]>> tree() {
    Map<String, List<double[]>> copy = new LinkedHashMap<>();
    series.forEach((name, points) -> copy.put(name, List.copyOf(points.kept)));
    return copy;
  }
}
