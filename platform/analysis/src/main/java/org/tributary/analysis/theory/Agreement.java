package org.tributary.analysis.theory;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Whether theory and measurement agree, in words that begin with {@code yes}, {@code no}, {@code
 * vacuous} or {@code unknown}.
 */
public final class Agreement {
  /** Known standard errors within which a number meets an exact expectation. */
  public static final double STANDARD_ERRORS = 4;

  private Agreement() {}

  /** An exact expectation: met within four standard errors, or a relative 1e-9 without spread. */
  public static String exact(double measured, double expected, double standardError) {
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
    String away = String.format(Locale.ROOT, "%.1f standard errors away", z);
    return (z <= STANDARD_ERRORS ? "yes: " : "no: ") + away;
  }

  /** A ceiling: vacuous when no possible value of the metric reaches above it. */
  public static String ceiling(double mean, double standardError, double bound, String metric) {
    OptionalDouble most = largestPossible(metric);
    if (bound == Double.POSITIVE_INFINITY) {
      return "vacuous: infinite";
    }
    if (most.isPresent() && bound >= most.getAsDouble()) {
      return "vacuous: no value exceeds " + most.getAsDouble();
    }
    if (mean <= bound) {
      return "yes";
    }
    return mean - STANDARD_ERRORS * standardError > bound
        ? "no: the mean exceeds it by more than 4 standard errors"
        : "unknown: the mean exceeds it by less than 4 standard errors";
  }

  /** A shape: scaled once; within a tenth everywhere it is said to hold. */
  public static String rate(RateScale scale) {
    if (scale.places() < 2) {
      return "unknown: a rate with unknown constant, compared at fewer than two places";
    }
    return (scale.largestDeviation() <= 0.1 ? "yes" : "unknown")
        + String.format(
            Locale.ROOT,
            ": shape scaled once by %.3g, largest relative deviation %.1f %% over %d places",
            scale.factor(),
            100 * scale.largestDeviation(),
            scale.places());
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
