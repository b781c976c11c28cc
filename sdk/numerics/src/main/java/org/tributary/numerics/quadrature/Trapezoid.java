package org.tributary.numerics.quadrature;

/** The trapezoid rule on values that are already known. */
public final class Trapezoid {
  private Trapezoid() {}

  /** The integral of values on an equally spaced grid with this step {@code > 0}. */
  public static double integrate(double[] values, double step) {
    if (values.length < 2 || !(step > 0)) {
      throw new IllegalArgumentException(
          "trapezoid needs two values and a step > 0, had " + values.length + " and " + step);
    }
    double sum = -0.5 * (values[0] + values[values.length - 1]);
    for (double value : values) {
      sum += value;
    }
    return number(sum * step);
  }

  /** The integral of values on an increasing grid. */
  public static double integrate(double[] grid, double[] values) {
    return cumulative(grid, values)[grid.length - 1];
  }

  /** The integral from the first grid point to each grid point; the first entry is 0. */
  public static double[] cumulative(double[] grid, double[] values) {
    if (grid.length != values.length || grid.length < 2) {
      throw new IllegalArgumentException(
          "grid and values must be equally many and at least two, were "
              + grid.length
              + " and "
              + values.length);
    }
    double[] integral = new double[grid.length];
    for (int i = 1; i < grid.length; i++) {
      double step = grid[i] - grid[i - 1];
      if (!(step > 0)) {
        throw new IllegalArgumentException("grid must increase, did not at index " + i);
      }
      integral[i] = number(integral[i - 1] + 0.5 * step * (values[i] + values[i - 1]));
    }
    return integral;
  }

  private static double number(double value) {
    if (Double.isNaN(value)) {
      throw new ArithmeticException("values must be numbers, their integral is NaN");
    }
    return value;
  }
}
