package org.tributary.sdk.bound;

import org.tributary.sdk.evidence.Position;

/**
 * One point of a theorem's curve.
 *
 * @param label short name of the curve, as {@code exact} or {@code Thm 3.2}
 * @param arm the arm it speaks of; empty when of all
 * @param metric the metric it speaks of
 * @param position generation or time it speaks of
 * @param value never NaN
 */
public record BoundValue(String label, String arm, String metric, Position position, double value) {
  public BoundValue {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("bound '" + label + "' gave NaN for arm '" + arm + "'");
    }
  }
}
