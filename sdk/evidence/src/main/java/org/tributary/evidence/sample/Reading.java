package org.tributary.evidence.sample;

import java.util.OptionalDouble;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * What one replicate gave.
 *
 * @param value the number; 0 when censored
 * @param outcome a value or a censoring
 * @param standardError of the estimator given the model, where known
 * @param sizes of the data behind it
 * @param nReference reference points used
 * @param why it was censored, as the fit or the metric said; empty for a number
 */
public record Reading(
    double value,
    Outcome outcome,
    OptionalDouble standardError,
    SplitSizes sizes,
    long nReference,
    String why) {

  static Reading of(Observation observation) {
    Measurement measurement = observation.measurement();
    return new Reading(
        measurement.value(),
        measurement.outcome(),
        measurement.standardError(),
        observation.sizes(),
        measurement.nReference(),
        measurement.outcome().censored() ? measurement.estimator() : "");
  }

  static Reading censored(Outcome outcome, String why) {
    return new Reading(0, outcome, OptionalDouble.empty(), SplitSizes.none(), 0, why);
  }

  Reading log() {
    return outcome.censored()
        ? this
        : new Reading(
            value > 0 ? Math.log(value) : Double.NEGATIVE_INFINITY,
            outcome,
            OptionalDouble.empty(),
            sizes,
            nReference,
            why);
  }

  /** Whether it is a finite number. */
  public boolean finite() {
    return !outcome.censored() && Double.isFinite(value);
  }
}
