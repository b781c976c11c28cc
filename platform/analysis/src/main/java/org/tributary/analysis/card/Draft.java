package org.tributary.analysis.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.rule.Family;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question;

/**
 * The parts of a finding that every card fills the same way.
 *
 * @param question asked
 * @param setting it is asked at
 * @param contrast the pair or quantity in words
 * @param metric it is about
 * @param next what to do, most useful first
 */
record Draft(
    Question question,
    Map<String, String> setting,
    String contrast,
    String metric,
    List<String> next) {

  Draft(Question question, Map<String, String> setting, String contrast, String metric) {
    this(question, setting, contrast, metric, List.of());
  }

  /** The same with what to do, as short sentences. */
  Draft next(List<String> sentences) {
    return new Draft(question, setting, contrast, metric, sentences);
  }

  /** A finding without an effect. */
  Finding plain(String verdict, String text, Map<String, String> flip) {
    return complete(verdict, Optional.empty(), flip, Optional.empty(), text);
  }

  /** A finding that says why nothing can be said. */
  Finding unanswered(String why) {
    return plain(
        Verdicts.NOT_ENOUGH_EVIDENCE, contrast + ": not enough evidence: " + why + ".", Map.of());
  }

  Finding complete(
      String verdict,
      Optional<EffectSize> effect,
      Map<String, String> flip,
      Optional<Theory> theory,
      String text) {
    return new Finding(
        CardContext.id(question.id(), setting),
        question.id(),
        Collections.unmodifiableMap(new LinkedHashMap<>(setting)),
        contrast,
        metric,
        verdict,
        effect,
        next,
        Collections.unmodifiableMap(new LinkedHashMap<>(flip)),
        theory,
        text);
  }

  static EffectSize effect(String name, Interval interval, String rule) {
    return new EffectSize(
        name,
        interval.estimate(),
        new org.tributary.sdk.evidence.Interval(
            interval.lower(), interval.upper(), interval.level(), rule));
  }

  /** The rule of an interval in words. */
  static String rule(Family family, String method) {
    return family.rule(family.level(), method);
  }

  /** Remarks as sentences after a text. */
  static String withRemarks(String text, List<String> remarks) {
    StringBuilder all = new StringBuilder(text).append('.');
    for (String remark : remarks) {
      all.append(' ')
          .append(Character.toUpperCase(remark.charAt(0)))
          .append(remark.substring(1))
          .append('.');
    }
    return all.toString();
  }
}
