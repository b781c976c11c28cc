package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.view.View.Sources;

/**
 * What a view of sources draws: a panel a setting and part in which two arms were measured on two
 * sources.
 *
 * @param axes reads the observations
 * @param view drawn
 */
public record SourcePlaces(AxisReader axes, Sources view) {

  /**
   * One mean.
   *
   * @param source its number
   * @param key what is read
   * @param position last of its part
   */
  public record Dot(int source, SeriesKey key, Position position) {}

  /**
   * Dots that are drawn together.
   *
   * @param part of the position; empty for none
   * @param dots at least two an arm, of at least two arms
   */
  public record Together(Map<String, String> setting, String part, Map<String, List<Dot>> dots) {}

  /** All of them; none where nothing was measured of each source. */
  public List<Together> all() {
    List<Together> all = new ArrayList<>();
    for (Map<String, String> setting : axes.measurements().settings()) {
      for (String part : view.parts()) {
        Map<String, List<Dot>> dots = dots(setting, part);
        if (dots.size() > 1) {
          all.add(new Together(setting, part, dots));
        }
      }
    }
    return all;
  }

  private Map<String, List<Dot>> dots(Map<String, String> setting, String part) {
    Map<String, List<Dot>> byArm = new LinkedHashMap<>();
    for (String arm : view.arms()) {
      List<Dot> dots = new ArrayList<>();
      for (int source = 0; source < view.sources().size(); source++) {
        SeriesKey key = new SeriesKey(view.metric(), arm, OptionalInt.of(source));
        Position at = axes.positionAt(setting, key, Position.part(part));
        if (axes.measurements().sample(setting, key, at).count() > 0) {
          dots.add(new Dot(source, key, at));
        }
      }
      if (dots.size() > 1) {
        byArm.put(arm, dots);
      }
    }
    return byArm;
  }
}
