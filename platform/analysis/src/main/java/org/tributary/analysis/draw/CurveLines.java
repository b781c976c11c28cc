package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.card.Words;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.view.View.Curve;

/**
 * What a curve view draws: a line an arm, and a part where it asks for all parts.
 *
 * @param axes reads the observations
 */
public record CurveLines(AxisReader axes) {
  private static final String ALL_PARTS = "*";

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
      for (String part : view.part().equals(ALL_PARTS) ? parts(key) : Set.of(view.part())) {
        String label = part.isEmpty() || !view.part().equals(ALL_PARTS) ? arm : arm + " " + part;
        lines.add(
            new Line(key, part, label.isBlank() ? Words.metric(view.metric()) : label.strip()));
      }
    }
    return lines;
  }

  private Set<String> parts(SeriesKey key) {
    Set<String> parts = new LinkedHashSet<>();
    for (Map<String, String> setting : axes.measurements().settings()) {
      axes.measurements().positions(setting, key).forEach(at -> parts.add(at.part()));
    }
    return parts;
  }

  /** The places of a line in one panel. */
  public List<Stop> stops(Map<String, String> rest, Curve view, Line line) {
    return axes.stops(rest, view.x(), line.key, Position.part(line.part));
  }
}
