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
 */
public record Reading(
    double value,
    Outcome outcome,
    OptionalDouble standardError,
    SplitSizes sizes,
    long nReference) {

  static Reading of(Observation observation) {
    Measurement measurement = observation.measurement();
    return new Reading(
        measurement.value(),
        measurement.outcome(),
        measurement.standardError(),
        observation.sizes(),
        measurement.nReference());
  }

  static Reading censored(Outcome outcome) {
    return new Reading(0, outcome, OptionalDouble.empty(), SplitSizes.none(), 0);
  }

  Reading log() {
    return outcome.censored()
        ? this
        : new Reading(
            value > 0 ? Math.log(value) : Double.NEGATIVE_INFINITY,
            outcome,
            OptionalDouble.empty(),
            sizes,
            nReference);
  }

  /** Whether it is a finite number. */
  public boolean finite() {
    return !outcome.censored() && Double.isFinite(value);
  }
}
