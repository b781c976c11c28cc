package org.tributary.analysis.sample;

import java.util.OptionalDouble;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Measurement;

/**
 * What one replicate gave.
 *
 * @param value the number; 0 when censored
 * @param outcome a value or a censoring
 * @param standardError of the estimator given the model, where known
 * @param nReference reference points used
 * @param nCandidate candidate points used
 */
public record Reading(
    double value, Outcome outcome, OptionalDouble standardError, long nReference, long nCandidate) {

  static Reading of(Measurement measurement) {
    return new Reading(
        measurement.value(),
        measurement.outcome(),
        measurement.standardError(),
        measurement.nReference(),
        measurement.nCandidate());
  }

  static Reading censored(Outcome outcome) {
    return new Reading(0, outcome, OptionalDouble.empty(), 0, 0);
  }

  /** Whether it is a finite number. */
  public boolean finite() {
    return !outcome.censored() && Double.isFinite(value);
  }
}
