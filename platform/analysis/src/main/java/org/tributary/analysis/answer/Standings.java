package org.tributary.analysis.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.ArmOrder;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.theory.Spoken;
import org.tributary.evidence.ranking.Standing;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Side;

/**
 * The table of a ranking at one setting.
 *
 * @param fates of its arms
 */
record Standings(CardContext context, Ranking question, Map<String, String> setting, Fates fates) {

  /** The table; empty when fewer than two arms have a mean. */
  Optional<RankTable> table(String measure) {
    ArmOrder order = ArmOrder.of(context, question, setting);
    return order
        .ranking()
        .map(
            ranking -> {
              List<RankTable.Row> rows = new ArrayList<>();
              ranking.standings().forEach(standing -> rows.add(row(order, standing)));
              return new RankTable(setting, measure, order.logs(), rows, order.remarks());
            });
  }

  private RankTable.Row row(ArmOrder order, Standing standing) {
    Side side = order.side(standing);
    var behind = standing.differenceToBest();
    return new RankTable.Row(
        standing.rank(),
        side.arm().isEmpty() ? side.name() : side.arm(),
        value(order, standing.mean()),
        value(order, behind.estimate()),
        value(order, behind.lower()),
        value(order, behind.upper()),
        standing.tiedWithBest(),
        theory(side),
        fates.of(side, setting));
  }

  private static double value(ArmOrder order, double number) {
    return order.logs() ? Math.exp(number) : number;
  }

  private String theory(Side side) {
    if (side.ofSource().isPresent()) {
      return "";
    }
    return context
        .shelf()
        .at(context.axes().setting(setting, side), side.metric(), side.arm(), side.position())
        .stream()
        .findFirst()
        .map(this::theory)
        .orElse("");
  }

  private String theory(Spoken spoken) {
    String value = Words.number(spoken.value() * context.shelf().factor(spoken));
    return switch (spoken.meaning()) {
      case UPPER_BOUND -> "at most " + value;
      case LOWER_BOUND -> "at least " + value;
      case EXACT, RATE -> value;
    };
  }
}
