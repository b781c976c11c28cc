package org.tributary.analysis.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tributary.analysis.card.Words;

/**
 * Observations that stand in no finding and in no figure.
 *
 * @param metric measured
 * @param arm measured
 * @param part of their position; may be empty
 * @param ofSource the source they are about; empty for the average
 * @param setting of the run
 * @param observations their number, at least 1
 */
public record Unanswered(
    String metric,
    String arm,
    String part,
    OptionalInt ofSource,
    Map<String, String> setting,
    long observations) {
  public Unanswered {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    if (observations < 1) {
      throw new IllegalArgumentException("observations must be >= 1, was " + observations);
    }
  }

  /** What stands at these places, generations and times taken together. */
  public static List<Unanswered> of(Map<Place, Long> places) {
    Map<Unanswered, Long> counts = new LinkedHashMap<>();
    places.forEach((place, count) -> counts.merge(one(place, 1), count, Long::sum));
    List<Unanswered> all = new ArrayList<>();
    counts.forEach(
        (one, count) ->
            all.add(
                new Unanswered(one.metric, one.arm, one.part, one.ofSource, one.setting, count)));
    return all;
  }

  private static Unanswered one(Place place, long observations) {
    return new Unanswered(
        place.key().metric(),
        place.key().arm(),
        place.position().part(),
        place.key().ofSource(),
        place.setting(),
        observations);
  }

  /**
   * One sentence a metric and arm, as {@code 1,200 observations of average-tv in arm replace (of
   * single sources) are in no finding and no figure.}
   */
  public static List<String> sentences(List<Unanswered> all) {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    for (Unanswered one : all) {
      counts.merge(List.of(one.metric, one.arm, one.about()), one.observations, Long::sum);
    }
    List<String> sentences = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            sentences.add(
                Words.count(count)
                    + (count == 1 ? " observation of " : " observations of ")
                    + key.get(0)
                    + (key.get(1).isEmpty() ? "" : " in arm " + key.get(1))
                    + key.get(2)
                    + (count == 1 ? " is" : " are")
                    + " in no finding and no figure."));
    return sentences;
  }

  private String about() {
    if (ofSource.isPresent()) {
      return " (of single sources)";
    }
    return part.isEmpty() ? "" : " (" + part + ")";
  }
}
