package org.tributary.cli.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tributary.cells.Recorded;
import org.tributary.sdk.evidence.Position;

/**
 * Means of the replicates that have ended, without an interval and without a word: who looks at
 * verdicts and stops at the first is wrong in one of five runs (evidence.md).
 */
final class PartialMeans {
  /** More would be no page to read. */
  private static final int MOST = 200;

  private static final class Mean {
    private final Position at;
    private int count;
    private double mean;

    Mean(Position at) {
      this.at = at;
    }

    void add(double value) {
      count++;
      mean += (value - mean) / count;
    }
  }

  private final Map<List<String>, Mean> means = new LinkedHashMap<>();

  /**
   * Takes what a cell measured: of each arm its last place, over no single source.
   *
   * @param setting of the cell, in words
   */
  void add(String setting, List<Recorded> recorded) {
    for (Recorded each : recorded) {
      if (each.measurement().outcome().censored() || each.measurement().ofSource().isPresent()) {
        continue;
      }
      List<String> key =
          List.of(setting, each.arm(), each.measurement().metric(), each.position().part());
      Mean known = means.get(key);
      boolean later = known == null || known.at.compareTo(each.position()) < 0;
      if (later && (known != null || means.size() < MOST)) {
        known = new Mean(each.position());
        means.put(key, known);
      }
      if (known != null && known.at.equals(each.position())) {
        known.add(each.measurement().value());
      }
    }
  }

  List<Map<String, Object>> tree() {
    List<Map<String, Object>> rows = new ArrayList<>();
    means.forEach(
        (key, mean) ->
            rows.add(
                Map.of(
                    "setting", key.get(0),
                    "arm", key.get(1),
                    "metric", key.get(2),
                    "place", (key.get(3) + " " + place(mean.at)).strip(),
                    "count", mean.count,
                    "mean", String.format(Locale.ROOT, "%.4g", mean.mean))));
    return rows;
  }

  private static String place(Position at) {
    return at.generation().isPresent()
        ? "generation " + at.generation().getAsInt()
        : at.time().isPresent() ? "time " + Position.timeText(at.time().getAsDouble()) : "";
  }
}
