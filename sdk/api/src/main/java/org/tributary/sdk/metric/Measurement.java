package org.tributary.sdk.metric;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.sdk.evidence.Outcome;

/**
 * One measured number.
 *
 * @param metric name of the output
 * @param ofSource the source it is about; empty when averaged over sources
 * @param value the number; infinite is legal, NaN is not; 0 when censored
 * @param outcome {@link Outcome#VALUE} or a censoring
 * @param standardError of the estimator given the model; absent where it is exact or unknown
 * @param estimator variant and conventions, as {@code unbiased, sigma=1.5}
 * @param nReference reference points used; 0 when none
 * @param nCandidate candidate points used; 0 when none
 */
public record Measurement(
    String metric,
    OptionalInt ofSource,
    double value,
    Outcome outcome,
    OptionalDouble standardError,
    String estimator,
    long nReference,
    long nCandidate) {
  public Measurement {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("metric '" + metric + "' gave NaN (" + estimator + ")");
    }
    if (standardError.isPresent() && !(standardError.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          "metric '" + metric + "' gave standard error " + standardError.getAsDouble());
    }
  }

  /** An exact value, averaged over sources. */
  public static Measurement exact(String metric, double value, String estimator) {
    return new Measurement(
        metric, OptionalInt.empty(), value, Outcome.VALUE, OptionalDouble.empty(), estimator, 0, 0);
  }

  /** An estimate, averaged over sources. */
  public static Measurement estimate(
      String metric,
      double value,
      OptionalDouble standardError,
      String estimator,
      long nReference,
      long nCandidate) {
    return new Measurement(
        metric,
        OptionalInt.empty(),
        value,
        Outcome.VALUE,
        standardError,
        estimator,
        nReference,
        nCandidate);
  }

  /** A censored measurement. */
  public static Measurement censored(String metric, Outcome outcome, String why) {
    return new Measurement(
        metric, OptionalInt.empty(), 0, outcome, OptionalDouble.empty(), why, 0, 0);
  }

  /** The same number about one source. */
  public Measurement of(int source) {
    return new Measurement(
        metric,
        OptionalInt.of(source),
        value,
        outcome,
        standardError,
        estimator,
        nReference,
        nCandidate);
  }
}
