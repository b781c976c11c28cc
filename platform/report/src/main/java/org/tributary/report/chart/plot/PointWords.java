package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;

/**
 * What a point says when it is pointed at: a line a fact, name and value parted by a colon.
 *
 * @param x name of the horizontal axis
 * @param y name of the value
 */
record PointWords(String x, String y) {
  String of(List<String> before, Point point) {
    List<String> lines = new ArrayList<>(before);
    if (!point.text().isEmpty()) {
      lines.add(x + ": " + point.text());
    }
    if (point.value().isPresent()) {
      Measured value = point.value().get();
      if (value.high() > value.low()) {
        String[] parts = Words.aligned(value.mean(), value.low(), value.high());
        lines.add(y + ": " + minus(parts[0]));
        lines.add("interval: " + minus(parts[1]));
      } else {
        lines.add(y + ": " + minus(Words.number(value.mean(), 4)));
      }
    }
    if (point.count() > 0) {
      lines.add("replicates: " + point.count());
    }
    if (!point.note().isEmpty()) {
      lines.add("note: " + point.note());
    }
    return String.join("\n", lines);
  }

  private static String minus(String text) {
    return text.replace("-infinity", "−∞").replace("infinity", "∞").replace('-', '−');
  }
}
