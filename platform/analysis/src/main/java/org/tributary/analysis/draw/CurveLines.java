package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.card.Words;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.view.View.Curve;

/**
 * What a curve view draws: a line an arm, and a part where it asks for several.
 *
 * @param axes reads the observations
 */
public record CurveLines(AxisReader axes) {
  /**
   * One line.
   *
   * @param key what is followed
   * @param part of the position
   * @param label beside the line
   */
  public record Line(SeriesKey key, String part, String label) {}

  /** The lines of a view, in the order of its arms. */
  public List<Line> of(Curve view) {
    Map<String, SeriesKey> byArm = new LinkedHashMap<>();
    for (SeriesKey key : axes.measurements().keys()) {
      if (key.metric().equals(view.metric()) && key.ofSource().equals(view.ofSource())) {
        byArm.put(key.arm(), key);
      }
    }
    Collection<String> arms = view.arms().isEmpty() ? byArm.keySet() : view.arms();
    List<Line> lines = new ArrayList<>();
    for (String arm : arms) {
      SeriesKey key = byArm.get(arm);
      if (key == null) {
        continue;
      }
      List<String> parts = List.of(view.part().split(",", -1));
      for (String part : parts) {
        String label = parts.size() == 1 ? arm : arm + " " + part;
        lines.add(
            new Line(key, part, label.isBlank() ? Words.metric(view.metric()) : label.strip()));
      }
    }
    return lines;
  }

  /** The places of a line in one panel. */
  public List<Stop> stops(Map<String, String> rest, Curve view, Line line) {
    return axes.stops(rest, view.x(), line.key, Position.part(line.part));
  }
}
