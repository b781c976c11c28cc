package org.tributary.analysis.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.evidence.Side;

/**
 * What becomes of each arm over the generations: a word of harm by the first trend that says so,
 * else the word of its trend by the metric asked, or of its end against its beginning where there
 * are too few generations for a trend.
 */
final class Fates {
  private record Place(String arm, String metric, Map<String, String> setting) {}

  /** In place of a metric: harm by any. */
  private static final String ANY = "";

  private final Map<Place, String> words = new HashMap<>();

  private Fates() {}

  /**
   * Those that findings tell.
   *
   * @param questions by id
   */
  static Fates of(List<Finding> findings, Map<String, Question> questions) {
    Fates fates = new Fates();
    for (Finding finding : findings) {
      Question question = questions.get(finding.question());
      if (question instanceof Trend trend) {
        fates.words.put(
            place(trend.of(), trend.of().metric(), finding.setting()), finding.verdict());
        if (Severity.of(finding) == Severity.HARM) {
          fates.words.putIfAbsent(place(trend.of(), ANY, finding.setting()), finding.verdict());
        }
      } else if (question instanceof Contrast contrast
          && Topic.of(question).id().equals(Topic.CHANGES)) {
        fates.words.putIfAbsent(
            place(contrast.first(), contrast.first().metric(), finding.setting()),
            finding.verdict());
      }
    }
    return fates;
  }

  private static Place place(Side side, String metric, Map<String, String> setting) {
    return new Place(side.arm() + side.ofSource(), metric, setting);
  }

  /** The word of a side; empty where nothing was asked of its course. */
  String of(Side side, Map<String, String> setting) {
    String own = words.getOrDefault(place(side, side.metric(), setting), "");
    return words.getOrDefault(place(side, ANY, setting), own);
  }
}
