package org.tributary.analysis.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Question.Contrast;

/**
 * What would flip a verdict, what would reach one, and what it costs to be wrong.
 *
 * @param contrast whose words are used
 * @param effect measured
 * @param interval the simultaneous one
 * @param first mean error of the first side, 0 where it is not a mean error
 * @param second mean error of the second side
 * @param unit of the metric; empty for none
 */
record Flip(
    Contrast contrast, Effect effect, Interval interval, double first, double second, String unit) {
  private static final String COST = "cost of being wrong";

  /** Sentences when a direction was found. */
  Map<String, String> ofDirection() {
    Map<String, String> flip = new LinkedHashMap<>();
    double nearest = interval.estimate() < 0 ? -interval.upper() : interval.lower();
    flip.put(
        "effect",
        nearest > 0
            ? "the interval ends " + size(nearest) + " short of no difference"
            : "the simultaneous interval itself reaches no difference");
    if (effect.margin() > 0 && Math.abs(interval.estimate()) > effect.margin()) {
      flip.put(
          "margin",
          "a margin of "
              + size(Math.abs(interval.estimate()))
              + " or more, instead of "
              + size(effect.margin())
              + ", would call it no difference");
    }
    boolean firstWins = interval.estimate() < 0;
    String loser = firstWins ? contrast.second().name() : contrast.first().name();
    double far = firstWins ? -interval.lower() : interval.upper();
    flip.put(
        COST,
        "choosing "
            + loser
            + " costs about "
            + cost(Math.abs(interval.estimate()), firstWins)
            + ", at the far end of the interval "
            + cost(far, firstWins));
    return flip;
  }

  /** Sentences when the interval lies inside the margin. */
  Map<String, String> ofNoDifference() {
    Map<String, String> flip = new LinkedHashMap<>();
    double largest = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    flip.put("margin", "a margin below " + size(largest) + " would leave it open");
    flip.put(COST, "either choice costs at most " + cost(largest, first < second));
    return flip;
  }

  /** Sentences when nothing is decided: how much more would be needed, at this effect. */
  Map<String, String> ofOpen() {
    Map<String, String> flip = new LinkedHashMap<>();
    flip.put(effect.rowsCount() ? "rows" : "replicates", needed());
    flip.put(
        COST,
        "choosing "
            + contrast.first().name()
            + " costs at most "
            + cost(Math.max(0, interval.upper()), false)
            + ", "
            + contrast.second().name()
            + " at most "
            + cost(Math.max(0, -interval.lower()), true));
    return flip;
  }

  /** Interval widths shrink like one over the root of the count. */
  String needed() {
    double half = interval.width() / 2;
    double size = Math.abs(interval.estimate());
    double toDirection = size > 0 ? half / size : Double.POSITIVE_INFINITY;
    double toMargin =
        size < effect.margin() ? half / (effect.margin() - size) : Double.POSITIVE_INFINITY;
    double factor = Math.pow(Math.min(toDirection, toMargin), 2);
    if (!(factor < 1e9)) {
      return "at this effect no affordable number would decide";
    }
    double more = Math.max(factor, 1.1);
    if (effect.rowsCount()) {
      return "about " + Words.number(more, 2) + " times the rows would decide, at this effect";
    }
    return "about "
        + Words.count(Math.ceil(more * effect.pairs()))
        + " replicates instead of "
        + Words.count(effect.pairs())
        + " would decide, at this effect";
  }

  /**
   * An effect as the loss, in the metric's own unit, of having chosen the other side: under a log
   * ratio of mean errors e(exp(amount) - 1), e the mean error of the better side.
   */
  private String cost(double amount, boolean firstIsBetter) {
    String after = unit.isEmpty() ? "" : " " + unit;
    String metric = " of " + Words.metric(contrast.first().metric());
    if (effect.kind() == Kind.DIFFERENCE) {
      return Words.number(amount) + after + metric;
    }
    double better = firstIsBetter ? first : second;
    return effect.kind() == Kind.LOG_RATIO && better > 0
        ? Words.number(better * Math.expm1(amount)) + after + metric
        : size(amount);
  }

  private String size(double amount) {
    if (effect.kind() == Kind.DIFFERENCE) {
      return Words.number(amount);
    }
    double percent = 100 * (effect.kind() == Kind.NET_LOSSES ? amount : Math.expm1(amount));
    return Words.number(percent) + " %";
  }
}
