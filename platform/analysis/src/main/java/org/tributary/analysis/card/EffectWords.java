package org.tributary.analysis.card;

import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.metric.Metric.Better;

/**
 * An effect as a sentence.
 *
 * @param contrast whose words are used
 * @param unit of the metric; empty for none
 */
record EffectWords(Contrast contrast, String unit) {
  /** Ratio at the upper end from which on times are said, not percentages: 300 % more. */
  private static final double LARGEST_PERCENTAGE = 4;

  /** As {@code average TV of pooled 23.2 % lower than of separate [22.6, 23.8] %}. */
  String sentence(Kind kind, Interval interval) {
    Interval shown = asValues(kind, interval);
    String mean = kind == Kind.MEAN_LOG ? "geometric mean of " : "";
    String subject =
        mean + Words.metric(contrast.first().metric()) + " of " + contrast.first().name();
    return switch (kind) {
      case LOG_RATIO, MEAN_LOG -> subject + " " + ratio(shown);
      case DIFFERENCE -> subject + " " + difference(shown);
      case NET_LOSSES -> contrast.first().name() + " " + losses(shown);
    };
  }

  /**
   * One value of an effect on the scale of its sentence, as {@code 27.4 % lower}, {@code 5.1 times
   * as large} or {@code 61 % of the untied replicates}: what is said beside an interval is said in
   * its terms.
   *
   * @param interval whose sentence it stands beside
   * @param value an effect, of the interval or not
   */
  String at(Kind kind, Interval interval, double value) {
    double turned = contrast.better() == Better.HIGHER && kind != Kind.NET_LOSSES ? -value : value;
    String after = unit.isEmpty() ? "" : " " + unit;
    return switch (kind) {
      case LOG_RATIO, MEAN_LOG ->
          times(asValues(kind, interval))
              ? Words.number(Math.exp(turned)) + " times as large"
              : away(100 * Math.expm1(turned), " %");
      case DIFFERENCE -> away(turned, after);
      case NET_LOSSES -> Words.number(50 * (1 + value)) + " % of the untied replicates";
    };
  }

  /** No difference, on the scale of the sentence. */
  String none(Kind kind, Interval interval) {
    return switch (kind) {
      case LOG_RATIO, MEAN_LOG -> times(asValues(kind, interval)) ? "1 time" : "0 %";
      case DIFFERENCE -> unit.isEmpty() ? "0" : "0 " + unit;
      case NET_LOSSES -> "50 %";
    };
  }

  private static String away(double value, String after) {
    return Words.number(Math.abs(value)) + after + (value < 0 ? " lower" : " higher");
  }

  /** Whether the sentence of an interval of log ratios speaks of times. */
  private static boolean times(Interval logs) {
    return Math.exp(logs.upper()) > LARGEST_PERCENTAGE;
  }

  /** The interval in terms of the metric itself: turned over where higher is better. */
  private Interval asValues(Kind kind, Interval effect) {
    return contrast.better() == Better.HIGHER && kind != Kind.NET_LOSSES
        ? new Interval(-effect.estimate(), -effect.upper(), -effect.lower(), effect.level())
        : effect;
  }

  private String ratio(Interval logs) {
    String other = contrast.second().name();
    double ratio = Math.exp(logs.estimate());
    if (times(logs)) {
      String[] times = Words.aligned(ratio, Math.exp(logs.lower()), Math.exp(logs.upper()), 1);
      return times[0] + " times that of " + other + " " + times[1];
    }
    double value = 100 * Math.expm1(logs.estimate());
    double low = 100 * Math.expm1(logs.lower());
    double high = 100 * Math.expm1(logs.upper());
    return compared(value, low, high, " %", " %");
  }

  private String difference(Interval values) {
    String after = unit.isEmpty() ? "" : " " + unit;
    return compared(values.estimate(), values.lower(), values.upper(), after, after);
  }

  private String compared(double value, double low, double high, String unit, String last) {
    String other = contrast.second().name();
    if (high < 0) {
      String[] words = Words.aligned(-value, -high, -low);
      return words[0] + unit + " lower than of " + other + " " + words[1] + last;
    }
    String[] words = Words.aligned(value, low, high);
    return low > 0
        ? words[0] + unit + " higher than of " + other + " " + words[1] + last
        : "differs from " + other + " by " + words[0] + " " + words[1] + last;
  }

  private String losses(Interval net) {
    String[] words =
        Words.aligned(
            50 * (1 + net.estimate()), 50 * (1 + net.lower()), 50 * (1 + net.upper()), 50);
    return "does worse than "
        + contrast.second().name()
        + " in "
        + words[0]
        + " % of the untied replicates "
        + words[1]
        + " %";
  }
}
