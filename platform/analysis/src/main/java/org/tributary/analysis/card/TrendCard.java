package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.Replication;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Stop;
import org.tributary.evidence.trend.TrendReason;
import org.tributary.evidence.trend.TrendRule;
import org.tributary.evidence.trend.TrendScale;
import org.tributary.evidence.trend.TrendWord;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.evidence.Rule;

/** What becomes of an error over the generations of a loop. */
final class TrendCard implements Card {
  /** Replicates that show a plateau where it is one: 25 do not (evidence-2, section 11). */
  private static final int ENOUGH_REPLICATES = 100;

  private final CardContext context;
  private final Trend trend;
  private final Map<String, String> setting;
  private final List<Stop> stops;
  private final Trajectories read;

  TrendCard(CardContext context, Trend trend, Map<String, String> setting) {
    this.context = context;
    this.trend = trend;
    this.setting = setting;
    this.stops = context.axes().stops(setting, "generation", trend.of());
    this.read = Trajectories.of(trend, stops);
  }

  @Override
  public Finding finding() {
    String subject = Words.metric(trend.of().metric()) + " of " + trend.of().name();
    Draft draft = new Draft(trend, setting, subject + " over generations", trend.of().metric());
    if (stops.size() < 2 || read.replicates().size() < 2) {
      return draft.unanswered(
          "a trend needs a first fit, a refit and two replicates, had "
              + stops.size()
              + " generations and "
              + read.replicates().size()
              + " replicates");
    }
    SplitTotals sizes = SplitTotals.of(stops.get(0).sample());
    if (sizes.refusal(trend.rule()).isPresent()) {
      return draft.unanswered(sizes.refusal(trend.rule()).get());
    }
    Replication replication = sizes.replication(trend.rule());
    double level = context.family().level();
    var found =
        new TrendRule(replication, level, trend.margin() - 1)
            .judge(read.replicates(), read.scale(), read.worst());
    int complete = read.replicates().size() - found.censored();
    String rule =
        Draft.rule(
            context.family(),
            replication.overlapping()
                ? "Nadeau-Bengio over " + complete + " splits"
                : "paired t over " + complete + " replicates");
    Optional<Interval> change = found.contrasts().map(contrasts -> contrasts.change());
    String text =
        subject
            + " over generations "
            + stops.get(0).text()
            + " to "
            + stops.get(stops.size() - 1).text()
            + ": "
            + found.word().label().replace('-', ' ')
            + ", "
            + found.reason().words()
            + change.map(interval -> "; " + changed(interval) + ", " + rule).orElse("");
    return draft
        .next(next(found.word(), found.reason()))
        .complete(
            found.word().label(),
            change.map(interval -> effect(interval, rule)),
            flip(found.word()),
            Optional.empty(),
            Draft.withRemarks(text, remarks(found, sizes)));
  }

  private boolean logs() {
    return read.scale() != TrendScale.VALUE;
  }

  /** The change in terms of the metric: a shrinkage turned over, so that a fall is negative. */
  private Interval turned(Interval change) {
    return read.scale() == TrendScale.SHRINKAGE
        ? new Interval(-change.estimate(), -change.upper(), -change.lower(), change.level())
        : change;
  }

  private EffectSize effect(Interval change, String rule) {
    String name =
        logs() ? "log ratio of the last third to the first fit" : "change from the first fit";
    return Draft.effect(name, turned(change), rule);
  }

  private String changed(Interval change) {
    Interval shown = turned(change);
    String unit = context.unit(trend.of().metric());
    if (logs()) {
      String[] times =
          Words.aligned(
              Math.exp(shown.estimate()), Math.exp(shown.lower()), Math.exp(shown.upper()));
      return "the last third is " + times[0] + " " + times[1] + " times the first fit";
    }
    String[] words = Words.aligned(shown.estimate(), shown.lower(), shown.upper());
    return "the last third differs from the first fit, "
        + Words.number(size())
        + ", by "
        + words[0]
        + " "
        + words[1]
        + (unit.isEmpty() ? "" : " " + unit);
  }

  /** What makes a change relative: the error of the first fit; 1 on log scales. */
  private double size() {
    double first =
        read.replicates().stream()
            .filter(replicate -> replicate.values().length > 0)
            .mapToDouble(replicate -> replicate.values()[0])
            .average()
            .orElse(1);
    return logs() || !(first > 0) ? 1 : first;
  }

  private List<String> next(TrendWord word, TrendReason reason) {
    boolean open = word == TrendWord.NOT_ENOUGH_EVIDENCE || reason == TrendReason.OPEN;
    List<String> next = new ArrayList<>();
    if (open && read.replicates().size() < ENOUGH_REPLICATES) {
      next.add(
          "run "
              + ENOUGH_REPLICATES
              + " replicates instead of "
              + read.replicates().size()
              + ": a slow rise that levels off is not told from one that goes on by fewer");
    }
    if (stops.size() - 1 < TrendRule.FEWEST_REFITS) {
      next.add(
          "run at least "
              + (TrendRule.FEWEST_REFITS + 1)
              + " generations: fewer do not tell whether it levels off");
    }
    return next;
  }

  private Map<String, String> flip(TrendWord word) {
    return word == TrendWord.HOLDS
        ? Map.of("margin", "a margin nearer to 1 than " + Words.number(trend.margin()))
        : Map.of("generations", "more generations, or more replicates");
  }

  private List<String> remarks(org.tributary.evidence.trend.Trend found, SplitTotals sizes) {
    List<String> remarks = new ArrayList<>();
    if (trend.rule() == Rule.ONE_DATA_SET) {
      remarks.addAll(sizes.remarks());
    }
    String fate = stops.get(stops.size() - 1).sample().fateAndReason();
    if (found.censored() > 0) {
      remarks.add(
          found.censored()
              + " of "
              + read.replicates().size()
              + " replicates broke off"
              + (fate.isEmpty() ? "" : " (" + fate + ")")
              + " and have no part in the means");
    }
    if (read.missing() > 0) {
      remarks.add(read.missing() + " replicates are missing somewhere and left out");
    }
    return remarks;
  }
}
