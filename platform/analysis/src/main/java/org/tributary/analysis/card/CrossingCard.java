package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.Replication;
import org.tributary.evidence.crossing.CrossingTime;
import org.tributary.evidence.crossing.FirstPassage;
import org.tributary.evidence.crossing.GenerationBound;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Level;
import org.tributary.sdk.evidence.Question.Crossing;

/**
 * When a level is first passed: the median over replicates by order statistics, beside the share
 * that passed it. Never a mean, and never one of those that passed.
 */
final class CrossingCard implements Card {
  private final CardContext context;
  private final Crossing crossing;
  private final Map<String, String> rest;
  private final List<Stop> stops;
  private final Passages passages;

  CrossingCard(CardContext context, Crossing crossing, Map<String, String> rest) {
    this.context = context;
    this.crossing = crossing;
    this.rest = rest;
    this.stops = context.axes().stops(rest, crossing.axis(), crossing.of());
    this.passages = Passages.of(crossing, stops);
  }

  @Override
  public Finding finding() {
    String subject =
        Words.metric(crossing.of().metric()) + " of " + crossing.of().name() + " " + level();
    Draft draft = new Draft(crossing, rest, subject, crossing.of().metric());
    int replicates = passages.places().size();
    if (stops.size() < 2 || replicates < 2) {
      return draft.unanswered(
          "a crossing needs two places and two replicates, had "
              + stops.size()
              + " places and "
              + replicates
              + " replicates");
    }
    Replication replication = SplitTotals.of(stops.get(0).sample()).replication(crossing.rule());
    double level = context.family().level();
    CrossingTime time = CrossingTime.of(passages.places(), stops.size(), replication, level);
    String rule =
        Draft.rule(context.family(), "order statistics over " + replicates + " replicates");
    String text =
        subject
            + " at "
            + time.interval()
                .map(
                    ends ->
                        text(time.median())
                            + " ["
                            + text(ends.lower())
                            + ", "
                            + text(ends.upper())
                            + "], "
                            + rule)
                .orElse(text(time.median()))
            + " (median of "
            + Words.axis(context.axes().name(crossing.axis()))
            + "); "
            + share(time);
    return draft
        .next(next(time))
        .complete(
            verdict(time),
            time.interval().map(ends -> effect(time, ends, rule)),
            Map.of(
                "range", "a longer range of " + Words.axis(context.axes().name(crossing.axis()))),
            Optional.empty(),
            Draft.withRemarks(text, remarks(time, replication)));
  }

  private String level() {
    String way = crossing.upwards() ? "rises to " : "falls to ";
    Level level = crossing.level();
    return switch (level.of()) {
      case VALUE -> way + Words.number(level.value());
      case FIRST -> way + Words.number(level.value()) + " times its first value";
      case DROP ->
          "is "
              + Words.number(100 * level.value())
              + " % of its way "
              + (crossing.upwards() ? "up" : "down");
      case BEST -> "is " + (crossing.upwards() ? "greatest" : "least") + " of its run";
      case RISE ->
          "is "
              + Words.number(100 * level.value())
              + " % of its way back "
              + (crossing.upwards() ? "up" : "down")
              + " to its last value";
    };
  }

  private static String verdict(CrossingTime time) {
    if (time.interval().isEmpty()) {
      return Verdicts.MEASURED;
    }
    if (!time.median().censored()) {
      return time.interval().get().upper().censored()
          ? Verdicts.NOT_ENOUGH_EVIDENCE
          : Verdicts.LOCATED;
    }
    return time.interval().get().lower().censored()
        ? Verdicts.NONE_IN_RANGE
        : Verdicts.NOT_ENOUGH_EVIDENCE;
  }

  private String text(GenerationBound bound) {
    String place = stops.get(Math.max(1, bound.generation()) - 1).text();
    return bound.censored() ? "> " + place : place;
  }

  private double x(GenerationBound bound) {
    return bound.censored()
        ? Double.POSITIVE_INFINITY
        : stops.get(Math.max(1, bound.generation()) - 1).x();
  }

  private EffectSize effect(CrossingTime time, CrossingTime.MedianInterval ends, String rule) {
    return new EffectSize(
        "median of " + Words.axis(context.axes().name(crossing.axis())),
        x(time.median()),
        new Interval(x(ends.lower()), x(ends.upper()), ends.level(), rule));
  }

  private static String share(CrossingTime time) {
    String[] words =
        Words.aligned(
            100 * time.crossed().estimate(),
            100 * time.crossed().lower(),
            100 * time.crossed().upper());
    String interval = time.interval().isEmpty() ? "" : " " + words[1] + " %";
    return words[0] + " %" + interval + " of " + time.replicates() + " replicates passed it";
  }

  private List<String> next(CrossingTime time) {
    boolean open = time.interval().isPresent() && time.interval().get().upper().censored();
    return open
        ? List.of(
            "measure beyond "
                + Words.axis(context.axes().name(crossing.axis()))
                + " "
                + stops.get(stops.size() - 1).text()
                + ": half of the replicates had not passed by then")
        : List.of();
  }

  private List<String> remarks(CrossingTime time, Replication replication) {
    List<String> remarks = new ArrayList<>();
    if (crossing.level().of() == Level.Of.RISE && verdict(time).equals(Verdicts.NONE_IN_RANGE)) {
      remarks.add(
          "it does not come back by "
              + Words.number(100 * FirstPassage.LEAST_RISE)
              + " % of what it gained before "
              + stops.get(stops.size() - 1).text()
              + ": no memorizing within what was measured");
    }
    if (replication.overlapping()) {
      remarks.add("described only: splits of one data set overlap and give no interval here");
    }
    if (passages.missing() > 0) {
      remarks.add(passages.missing() + " replicates are missing somewhere and left out");
    }
    return remarks;
  }
}
