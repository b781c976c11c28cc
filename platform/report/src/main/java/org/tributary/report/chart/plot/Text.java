package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.font.ChartFont;

/** Sizes of text in figures, and texts broken into lines. */
final class Text {
  /** Size of tick labels, axis names and legends, in pixels. */
  static final double SIZE = 12;

  /** Distance of baselines. */
  static final double LINE = 15;

  private Text() {}

  static double width(String text) {
    return ChartFont.bundled().width(text, SIZE);
  }

  static String fitted(String text, double most) {
    return ChartFont.bundled().fitted(text, SIZE, most);
  }

  /** Lines of at most so many pixels; a word that is longer has a line of its own, shortened. */
  static List<String> wrapped(String text, double most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer) <= most) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = fitted(word, most);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }
}
