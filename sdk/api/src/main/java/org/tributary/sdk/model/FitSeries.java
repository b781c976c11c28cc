package org.tributary.sdk.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what one fit tells along its trainings, thinned; of the first models only. */
public final class FitSeries {
  private static final int MOST_POINTS = 200;
  private static final int MOST_MODELS = 32;
  private static final int MOST_NAMES = 4;

  private final Map<String, List<ThinnedPoints>> series = new LinkedHashMap<>();

  /**
   * Takes a point; one that does not go on from the last begins the training of the next model, and
   * one at no finite time is none.
   */
  public void add(String name, double time, double value) {
    if (!Double.isFinite(time)) {
      return;
    }
    if (!series.containsKey(name) && series.size() >= MOST_NAMES) {
      return;
    }
    List<ThinnedPoints> models = series.computeIfAbsent(name, key -> new ArrayList<>());
    if (models.isEmpty() || !models.get(models.size() - 1).follows(time)) {
      models.add(new ThinnedPoints(MOST_POINTS));
    }
    if (models.size() <= MOST_MODELS) {
      models.get(models.size() - 1).add(time, value);
    }
  }

  /** All of them, by name, then by model. */
  public List<ToldSeries> all() {
    List<ToldSeries> all = new ArrayList<>();
    series.forEach(
        (name, models) -> {
          for (int model = 0; model < Math.min(MOST_MODELS, models.size()); model++) {
            all.add(new ToldSeries(model, name, models.get(model).points()));
          }
        });
    return all;
  }
}
