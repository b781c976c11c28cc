package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.tributary.evidence.ranking.Standing;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * Which arms stand where: all pairs by intervals that hold at once, with the ties that the evidence
 * cannot break. The verdict names the best arm where it stands alone.
 */
final class RankingCard implements Card {
  private final CardContext context;
  private final Ranking question;
  private final Map<String, String> setting;
  private final ArmOrder order;

  RankingCard(CardContext context, Ranking question, Map<String, String> setting) {
    this.context = context;
    this.question = question;
    this.setting = setting;
    this.order = ArmOrder.of(context, question, setting);
  }

  @Override
  public Finding finding() {
    String metric = question.sides().get(0).metric();
    Draft draft = new Draft(question, setting, "ranking by " + Words.metric(metric), metric);
    if (order.ranking().isEmpty()) {
      return draft.unanswered(
          order.sides().size()
              + " sides have a mean in "
              + order.replicates()
              + " replicates, 2 of each are needed"
              + String.join("", order.remarks().stream().map(one -> "; " + one).toList()));
    }
    var ranking = order.ranking().get();
    Standing first = ranking.standings().get(0);
    Standing rival = rival(ranking.standings());
    String rule =
        context
            .family()
            .rule(
                ranking.pairLevel(),
                (order.overlapping() ? "Nadeau-Bengio over " : "paired t over ")
                    + order.replicates()
                    + (order.overlapping() ? " splits" : " replicates")
                    + ", all pairs at once");
    Interval behind = rival.differenceToBest();
    String verdict = verdict(ranking.standings());
    List<String> remarks = new ArrayList<>(order.remarks());
    List<String> next = next(ranking.standings());
    Optional<CarriedByRows> carried =
        order.logs()
            ? Optional.empty()
            : CarriedByRows.of(
                context.axes(), order.side(rival), order.side(first), question.better(), setting);
    if (carried.isPresent()) {
      boolean alone = first.rankTo() == 1;
      Interval others = withoutCarriers(carried.get(), rival, ranking.pairLevel());
      boolean apart = others.lower() > 0 && !others.within(order.margin());
      String pair = order.side(first).name() + " and " + order.side(rival).name();
      remarks.add(0, "the difference of " + pair + " is " + carried.get().remark());
      remarks.add(
          1,
          apart == alone
              ? "without those rows the two stand as they do"
              : "without those rows " + pair + (apart ? " are told apart" : " are not told apart"));
      verdict = apart == alone ? verdict : Verdicts.NOT_ENOUGH_EVIDENCE;
      next = CarriedByRows.next();
    }
    String name =
        (order.logs() ? "log ratio" : "difference")
            + " of "
            + order.side(rival).name()
            + " to "
            + order.side(first).name();
    return draft
        .next(next)
        .complete(
            verdict,
            Optional.of(Draft.effect(name, behind, rule)),
            carried.isPresent()
                ? Map.of("rows that carry it", "leaving them out, or a bounded loss")
                : flip(first, rival),
            Optional.empty(),
            Draft.withRemarks(words(ranking) + ", " + rule, remarks));
  }

  private Interval withoutCarriers(CarriedByRows carried, Standing rival, double level) {
    SplitTotals sizes = SplitTotals.of(context.axes().sample(setting, order.side(rival)));
    return carried.interval(carried.without(), question.rule(), sizes, level);
  }

  /** The second, or the first one behind it that is not told from the best where it is. */
  private static Standing rival(List<Standing> standings) {
    return standings.stream()
        .skip(1)
        .filter(Standing::tiedWithBest)
        .findFirst()
        .orElse(standings.get(1));
  }

  private String verdict(List<Standing> standings) {
    if (standings.get(0).rankTo() == 1) {
      Side best = order.side(standings.get(0));
      return best.word().isEmpty() ? best.name() : best.word();
    }
    boolean allTied = standings.stream().allMatch(one -> one.rankTo() == standings.size());
    boolean inside =
        order.margin() > 0
            && standings.stream().allMatch(one -> one.differenceToBest().within(order.margin()));
    return inside ? Verdicts.NO_DIFFERENCE : allTied ? Verdicts.NOT_ENOUGH_EVIDENCE : Verdicts.TIED;
  }

  /** As {@code 1 pooled, 2-3 separate, 2-3 joint; not told apart: separate and joint}. */
  private String words(org.tributary.evidence.ranking.Ranking ranking) {
    StringJoiner places = new StringJoiner(", ");
    for (Standing standing : ranking.standings()) {
      double mean = order.logs() ? Math.exp(standing.mean()) : standing.mean();
      places.add(
          standing.rank() + " " + order.side(standing).name() + " (" + Words.number(mean) + ")");
    }
    List<String> ties = new ArrayList<>();
    for (List<Integer> group : ranking.groups()) {
      if (group.size() > 1) {
        ties.add(
            String.join(
                " and ",
                group.stream()
                    .map(place -> order.side(ranking.standings().get(place)).name())
                    .toList()));
      }
    }
    return "By "
        + (order.logs() ? "geometric mean of " : "mean ")
        + Words.metric(question.sides().get(0).metric())
        + ": "
        + places
        + (ties.isEmpty() ? "" : "; not told apart: " + String.join("; ", ties));
  }

  private Map<String, String> flip(Standing first, Standing rival) {
    if (first.rankTo() > 1) {
      return Map.of("replicates", "more replicates may break the ties");
    }
    Interval behind = rival.differenceToBest();
    double least = question.better() == Better.HIGHER ? -behind.upper() : behind.lower();
    String distance =
        order.logs() ? Words.number(Math.exp(least)) + " times" : "by " + Words.number(least);
    String second = order.side(rival).name();
    return Map.of("difference", "none: " + second + " lies behind " + distance + " at least");
  }

  private List<String> next(List<Standing> standings) {
    Interval behind = rival(standings).differenceToBest();
    double size = Math.abs(behind.estimate());
    if (standings.get(0).rankTo() == 1 || order.overlapping() || !(size > 0)) {
      return List.of();
    }
    double factor = Math.pow(behind.width() / 2 / size, 2);
    return factor > 1 && factor < 1e6
        ? List.of(
            "about "
                + Words.count(Math.ceil(factor * order.replicates()))
                + " replicates instead of "
                + order.replicates()
                + " would part "
                + order.side(standings.get(0)).name()
                + " from "
                + order.side(rival(standings)).name()
                + ", at this difference")
        : List.of();
  }
}
