package org.tributary.analysis.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.analysis.rule.Comparison.Effect;
import org.tributary.analysis.rule.Comparison.Kind;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Question.Contrast;

/**
 * What would flip a verdict, what would reach one, and what it costs to be wrong.
 *
 * @param contrast whose words are used
 * @param effect measured
 * @param interval the simultaneous one
 */
record Flip(Contrast contrast, Effect effect, Interval interval) {

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
    String loser = interval.estimate() < 0 ? contrast.second().name() : contrast.first().name();
    flip.put(
        "cost of being wrong",
        "choosing " + loser + " costs about " + size(Math.abs(interval.estimate())));
    return flip;
  }

  /** Sentences when the interval lies inside the margin. */
  Map<String, String> ofNoDifference() {
    Map<String, String> flip = new LinkedHashMap<>();
    double largest = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    flip.put("margin", "a margin below " + size(largest) + " would leave it open");
    flip.put("cost of being wrong", "either choice costs at most " + size(largest));
    return flip;
  }

  /** Sentences when nothing is decided: how much more would be needed, at this effect. */
  Map<String, String> ofOpen() {
    Map<String, String> flip = new LinkedHashMap<>();
    flip.put(effect.rowsCount() ? "rows" : "replicates", needed());
    flip.put(
        "cost of being wrong",
        "choosing "
            + contrast.first().name()
            + " costs at most "
            + size(Math.max(0, interval.upper()))
            + ", "
            + contrast.second().name()
            + " at most "
            + size(Math.max(0, -interval.lower())));
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

  private String size(double amount) {
    if (effect.kind() == Kind.DIFFERENCE) {
      return Words.number(amount);
    }
    double percent = 100 * (effect.kind() == Kind.LOG_RATIO ? Math.expm1(amount) : amount);
    return Words.number(percent) + " %";
  }
}
