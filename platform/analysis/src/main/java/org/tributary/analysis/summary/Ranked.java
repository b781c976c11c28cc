package org.tributary.analysis.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.ArmOrder;
import org.tributary.analysis.card.CardContext;
import org.tributary.evidence.ranking.Standing;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Side;

/**
 * Where a place stands in a ranking.
 *
 * @param standing of it; on a log scale its difference is that of mean logarithms
 * @param best name of the best arm
 * @param verdict of the ranking
 */
record Ranked(Standing standing, String best, String verdict) {

  /** All places that rankings of the run speak of. */
  static Map<RankedPlace, Ranked> all(CardContext context, List<Finding> findings) {
    Map<RankedPlace, Ranked> places = new HashMap<>();
    for (Question question : context.input().questions()) {
      if (question instanceof Ranking ranking) {
        findings.stream()
            .filter(finding -> finding.question().equals(ranking.id()))
            .forEach(finding -> add(context, ranking, finding, places));
      }
    }
    return places;
  }

  private static void add(
      CardContext context, Ranking ranking, Finding finding, Map<RankedPlace, Ranked> places) {
    ArmOrder order = ArmOrder.of(context, ranking, finding.setting());
    if (order.ranking().isEmpty()) {
      return;
    }
    List<Standing> standings = order.ranking().get().standings();
    String best = order.side(standings.get(0)).arm();
    for (Standing standing : standings) {
      Side side = order.side(standing);
      places.putIfAbsent(
          new RankedPlace(
              context.axes().setting(finding.setting(), side), SeriesKey.of(side), side.position()),
          new Ranked(standing, best, finding.verdict()));
    }
  }

  /** Its columns; empty texts where a place has no rank. */
  static void append(Optional<Ranked> ranked, List<String> row) {
    if (ranked.isEmpty()) {
      row.addAll(List.of("", "", "", "", "", "", ""));
      return;
    }
    Standing standing = ranked.get().standing();
    var behind = standing.differenceToBest();
    row.add(standing.rank());
    row.add(Boolean.toString(standing.tiedWithBest()));
    row.add(ranked.get().best());
    row.add(Summary.number(behind.estimate()));
    row.add(Summary.number(behind.lower()));
    row.add(Summary.number(behind.upper()));
    row.add(ranked.get().verdict());
  }
}
