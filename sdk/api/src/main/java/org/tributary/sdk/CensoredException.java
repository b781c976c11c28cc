package org.tributary.sdk;

import org.tributary.sdk.evidence.Outcome;

/**
 * Thrown when a fit or a measurement ends in a result that is not a number: a collapsed covariance,
 * a lost category, a diverged training. It is recorded with its position and never dropped.
 */
public final class CensoredException extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final Outcome outcome;

  /**
   * A censoring.
   *
   * @param outcome which; not {@link Outcome#VALUE}
   * @param message what happened, with the numbers that show it
   */
  public CensoredException(Outcome outcome, String message) {
    super(outcome.word(), message);
    if (!outcome.censored()) {
      throw new IllegalArgumentException("'" + outcome.word() + "' is not a censoring");
    }
    this.outcome = outcome;
  }

  /** Which censoring. */
  public Outcome outcome() {
    return outcome;
  }
}
