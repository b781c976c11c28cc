package org.tributary.analysis.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Question.Contrast;

/**
 * What would flip a verdict, what would reach one, and what it costs to be wrong: on the scale on
 * which the card's sentence gives its interval, never on the scale of logarithms beside it.
 *
 * @param words of the card's sentence
 * @param effect measured
 * @param interval the simultaneous one
 * @param first mean error of the first side, 0 where it is not a mean error
 * @param second mean error of the second side
 * @param instead what is said where more rows would not decide
 */
record Flip(
    EffectWords words,
    Effect effect,
    Interval interval,
    double first,
    double second,
    Optional<String> instead) {
  private static final String COST = "cost of being wrong";

  /** Beyond a thousand times the better error a cost is no number that anybody could use. */
  private static final double LARGEST_LOG_RATIO = Math.log(1000);

  /** Sentences when a direction was found. */
  Map<String, String> ofDirection() {
    Map<String, String> flip = new LinkedHashMap<>();
    boolean firstWins = interval.estimate() < 0;
    double near = firstWins ? interval.upper() : interval.lower();
    double far = firstWins ? interval.lower() : interval.upper();
    flip.put(
        "effect",
        "the end of the interval nearest to no difference, "
            + at(near)
            + ", would have to reach "
            + words.none(effect.kind(), interval));
    if (effect.margin() > 0) {
      flip.put(
          "margin",
          "a margin that holds the whole interval, to "
              + at(far)
              + ", instead of "
              + at(Math.copySign(effect.margin(), far))
              + ", would call it no difference");
    }
    String loser = (firstWins ? contrast().second() : contrast().first()).name();
    flip.put(
        COST,
        "choosing "
            + loser
            + " costs about "
            + cost(interval.estimate())
            + ", at the far end of the interval "
            + cost(far));
    return flip;
  }

  /** Sentences when the interval lies inside the margin. */
  Map<String, String> ofNoDifference() {
    Map<String, String> flip = new LinkedHashMap<>();
    double largest =
        Math.abs(interval.lower()) > Math.abs(interval.upper())
            ? interval.lower()
            : interval.upper();
    flip.put("margin", "a margin that ends short of " + at(largest) + " would leave it open");
    flip.put(COST, "either choice costs at most " + cost(largest));
    return flip;
  }

  /** Sentences when nothing is decided: how much more would be needed, at this effect. */
  Map<String, String> ofOpen() {
    Map<String, String> flip = new LinkedHashMap<>();
    flip.put(replicates() ? "replicates" : "rows", needed());
    if (boundless()) {
      flip.put(COST, "unknown: the interval allows a factor of more than a thousand");
      return flip;
    }
    flip.put(
        COST,
        "choosing "
            + contrast().first().name()
            + " costs at most "
            + cost(Math.max(0, interval.upper()))
            + ". Choosing "
            + contrast().second().name()
            + " costs at most "
            + cost(Math.min(0, interval.lower())));
    return flip;
  }

  /** Whether the interval of a ratio says nothing of a cost that anybody could use. */
  private boolean boundless() {
    boolean ratio = effect.kind() == Kind.LOG_RATIO || effect.kind() == Kind.MEAN_LOG;
    return ratio && Math.max(interval.upper(), -interval.lower()) > LARGEST_LOG_RATIO;
  }

  /** Interval widths shrink like one over the root of the count. */
  String needed() {
    if (instead.isPresent()) {
      return instead.get();
    }
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
    if (!replicates()) {
      return "about "
          + Words.number(more, 2)
          + " times the "
          + effect.counted()
          + " in the data would decide, at this effect";
    }
    return "about "
        + Words.count(Math.ceil(more * effect.pairs()))
        + " replicates instead of "
        + Words.count(effect.pairs())
        + " would decide, at this effect";
  }

  /**
   * An effect as the loss of having chosen the other side, in the metric's own unit where there is
   * one: under a log ratio of mean errors e(exp(|effect|) - 1), e the mean error of the better
   * side.
   */
  private String cost(double value) {
    double better = value < 0 ? first : second;
    String after =
        words.unit().isEmpty()
            ? " of " + Words.metric(contrast().first().metric())
            : " " + words.unit();
    return switch (effect.kind()) {
      case DIFFERENCE -> Words.number(Math.abs(value)) + after;
      case LOG_RATIO ->
          better > 0
              ? Words.number(better * Math.expm1(Math.abs(value))) + after
              : "a mean " + at(value) + " under " + contrast().first().name();
      case MEAN_LOG -> "a geometric mean " + at(value) + " under " + contrast().first().name();
      case NET_LOSSES ->
          "the loss of " + Words.number(50 * (1 + Math.abs(value))) + " % of the untied replicates";
    };
  }

  private boolean replicates() {
    return effect.counted().equals(Effect.REPLICATES);
  }

  private String at(double value) {
    return words.at(effect.kind(), interval, value);
  }

  private Contrast contrast() {
    return words.contrast();
  }
}
