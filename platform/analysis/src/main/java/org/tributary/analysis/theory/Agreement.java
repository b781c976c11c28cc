package org.tributary.analysis.theory;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Whether theory and measurement agree, in words that begin with {@code yes}, {@code no}, {@code
 * vacuous} or {@code unknown}.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * An exact expectation at one place or in one effect: met within the standard errors that are
   * chance over the places of its curve, or a relative 1e-9 without spread.
   *
   * @param limit standard errors that are chance; infinite where the curve is not tested
   */
  public static String exact(double measured, double expected, double standardError, double limit) {
    double distance = Math.abs(measured - expected);
    if (measured == expected || distance <= 1e-9 * Math.abs(expected)) {
      return "yes: equal";
    }
    if (!(standardError > 0)) {
      return "unknown: no spread was measured";
    }
    double z = distance / standardError;
    if (Double.isNaN(z)) {
      return "unknown: infinite values occur";
    }
    if (!(limit < Double.POSITIVE_INFINITY)) {
      return "unknown: the curve is drawn, not tested";
    }
    return (z <= limit ? "yes: " : "no: ")
        + String.format(Locale.ROOT, "%.1f standard errors away (%.1f would be chance)", z, limit);
  }

  /** A ceiling, vacuous when no possible value of the metric reaches above it, or a floor. */
  public static String bound(
      double mean, double standardError, double limit, double bound, boolean upper, String metric) {
    if (upper && vacuous(bound, metric)) {
      return bound == Double.POSITIVE_INFINITY
          ? "vacuous: infinite"
          : "vacuous: no value exceeds " + largestPossible(metric).orElseThrow();
    }
    double beyond = upper ? mean - bound : bound - mean;
    if (beyond <= 0) {
      return "yes";
    }
    String verb = upper ? "exceeds it" : "lies below it";
    if (!(standardError > 0) || !(limit < Double.POSITIVE_INFINITY)) {
      return "unknown: the mean " + verb + ", and the spread is not known";
    }
    return String.format(
        Locale.ROOT,
        "%s: the mean %s by %.1f standard errors (%.1f would be chance)",
        beyond > limit * standardError ? "no" : "unknown",
        verb,
        beyond / standardError,
        limit);
  }

  /** Whether a ceiling lies above whatever the metric can reach. */
  static boolean vacuous(double bound, String metric) {
    OptionalDouble most = largestPossible(metric);
    return bound == Double.POSITIVE_INFINITY || most.isPresent() && bound >= most.getAsDouble();
  }

  /** At one place of a rate or of a probability: what the whole curve amounts to. */
  public static String curve(CurveVerdict verdict) {
    String word =
        switch (verdict.word()) {
          case FOLLOWS, HOLDS -> "yes: ";
          case CONTRADICTED, DEPARTS -> "no: ";
          default -> "unknown: ";
        };
    return word + verdict.text();
  }

  /**
   * The largest value a metric can take, where its name tells: 1 for total variation, Hellinger,
   * shares and scores of classification.
   */
  public static OptionalDouble largestPossible(String metric) {
    for (String word : metric.split("-")) {
      switch (word) {
        case "tv", "hellinger", "accuracy", "precision", "recall", "coverage", "share", "auc", "f1":
          return OptionalDouble.of(1);
        default:
      }
    }
    return metric.contains("total-variation") ? OptionalDouble.of(1) : OptionalDouble.empty();
  }
}
