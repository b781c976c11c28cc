package org.tributary.numerics.optimise;

/**
 * Where a function is smallest.
 *
 * @param position the argument
 * @param value the function there
 */
public record Minimum(double position, double value) {
  public Minimum {
    if (Double.isNaN(position) || Double.isNaN(value)) {
      throw new ArithmeticException("minimum must be a number, was " + value + " at " + position);
    }
  }
}
