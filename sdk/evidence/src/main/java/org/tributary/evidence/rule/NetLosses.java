package org.tributary.evidence.rule;

import java.util.List;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.Comparison.Unanswerable;
import org.tributary.evidence.sample.Reading;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Rule;

/**
 * Who does worse more often: the comparison that survives censoring.
 *
 * <p>A replicate is lost by the side with the larger error; an infinite error is larger than any
 * number and a censoring larger than that; ties count for neither. The effect is 2 p - 1, p the
 * share of untied replicates the first side loses, with the interval of Clopper and Pearson (a sign
 * test). It knows no margin, so it never says {@code no-difference}. Splits of one data set are not
 * independent trials: there it gives no interval.
 */
final class NetLosses {
  private NetLosses() {}

  static Comparison effect(Pairs pairs, List<String> remarks) {
    String fates =
        "censored: "
            + word(pairs.contrast().first().name(), pairs.first().fateAndReason())
            + "; "
            + word(pairs.contrast().second().name(), pairs.second().fateAndReason());
    if (pairs.contrast().rule() != Rule.LAW_KNOWN) {
      return new Unanswerable("a mean over the survivors would be biased (" + fates + ")");
    }
    int lost = 0;
    int won = 0;
    for (int replicate : pairs.first().readings().keySet()) {
      int order =
          compare(
              pairs.first().reading(replicate),
              pairs.second().reading(replicate),
              pairs.higherIsBetter());
      lost += order > 0 ? 1 : 0;
      won += order < 0 ? 1 : 0;
    }
    int untied = lost + won;
    if (untied == 0) {
      return new Unanswerable("every replicate is a tie (" + fates + ")");
    }
    if (pairs.first().censored() + pairs.second().censored() > 0) {
      remarks.add(fates + "; a censoring counts as the worst outcome");
    } else if (!pairs.allFinite()) {
      remarks.add("infinite errors occur and count as larger than any number");
    }
    int losses = lost;
    Intervals intervals =
        new Intervals(level -> twice(BinomialInterval.clopperPearson(losses, untied, level)));
    return new Effect(
        Kind.NET_LOSSES,
        intervals,
        "Clopper-Pearson over " + untied + " untied replicates",
        0,
        untied,
        Effect.REPLICATES,
        remarks);
  }

  private static Interval twice(Interval share) {
    return new Interval(
        2 * share.estimate() - 1, 2 * share.lower() - 1, 2 * share.upper() - 1, share.level());
  }

  private static int compare(Reading first, Reading second, boolean higherIsBetter) {
    if (first.outcome().censored() || second.outcome().censored()) {
      return Boolean.compare(first.outcome().censored(), second.outcome().censored());
    }
    int order = Double.compare(first.value(), second.value());
    return higherIsBetter ? -order : order;
  }

  private static String word(String side, String fate) {
    return side + " " + (fate.isEmpty() ? "none" : fate);
  }
}
