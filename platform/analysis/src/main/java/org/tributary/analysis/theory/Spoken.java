package org.tributary.analysis.theory;

import org.tributary.analysis.EvaluatedBound;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundValue;

/**
 * A value of a bound that speaks of a place.
 *
 * @param bound it comes from
 * @param point the value with its label and arm
 */
public record Spoken(EvaluatedBound bound, BoundValue point) {

  /** How the value is meant. */
  public Meaning meaning() {
    return bound.meaning();
  }

  /** The value as the bound gave it, unscaled. */
  public double value() {
    return point.value();
  }

  /** The curve it belongs to, whatever the arm. */
  public CurveKey curve() {
    return new CurveKey(bound.id(), point.label(), point.metric());
  }

  /**
   * A curve of a bound; a rate has one constant for each.
   *
   * @param bound id of its extension
   * @param label of the curve
   * @param metric it speaks of
   */
  public record CurveKey(String bound, String label, String metric) {}
}
