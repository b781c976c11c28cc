package org.tributary.analysis.card;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.sample.Measurements;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Rule;

/**
 * The rules of the points that are drawn and summed up, whatever they are asked: one of the study,
 * but at a setting of splits whose training sets share no row the one of disjoint sets.
 *
 * @param asked rule of the study's questions
 * @param apart settings that record losses by held-out unit
 */
public record DrawnRules(Rule asked, Set<Map<String, String>> apart) {

  /** The rules of a run. */
  public static DrawnRules of(CardContext context) {
    Rule asked =
        context.input().questions().stream()
            .flatMap(question -> Facets.of(question).rule().stream())
            .filter(each -> each == Rule.ONE_DATA_SET || each == Rule.DISJOINT_SETS)
            .findFirst()
            .orElse(Rule.LAW_KNOWN);
    Set<Map<String, String>> apart = new HashSet<>();
    if (asked == Rule.ONE_DATA_SET) {
      Measurements measurements = context.measurements();
      for (Map<String, String> setting : measurements.settings()) {
        for (SeriesKey key : measurements.keys()) {
          for (Position position : measurements.positions(setting, key)) {
            if (HeldOutUnits.isPart(position.part())) {
              apart.add(setting);
            }
          }
        }
      }
    }
    return new DrawnRules(asked, apart);
  }

  /** The rule at a setting. */
  public Rule at(Map<String, String> setting) {
    return apart.contains(setting) ? Rule.DISJOINT_SETS : asked;
  }
}
