package org.tributary.plugins.score.decorate;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a smooth function of few variables by the BFGS method, gradients by central
 * differences: Nocedal and Wright, Numerical Optimization, 2006, algorithm 6.1, with halved steps.
 *
 * @param iterations at most
 * @param width of the differences, above 0
 */
record Descent(int iterations, double width) {
  private static final int HALVINGS = 30;

  /** A point where the function is not above that of the start. */
  double[] from(double[] start, ToDoubleFunction<double[]> function) {
    int n = start.length;
    double[] x = start.clone();
    double value = function.applyAsDouble(x);
    double[] slope = slope(x, function);
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      inverse[i][i] = 1;
    }
    for (int step = 0; step < iterations; step++) {
      double[] way = times(inverse, slope, -1);
      double descent = dot(way, slope);
      if (!(descent < 0)) {
        return x;
      }
      double length = 1;
      double[] next = moved(x, way, length);
      double reached = function.applyAsDouble(next);
      for (int half = 0; half < HALVINGS && !(reached < value + 1e-4 * length * descent); half++) {
        length /= 2;
        next = moved(x, way, length);
        reached = function.applyAsDouble(next);
      }
      if (!(reached < value)) {
        return x;
      }
      double[] after = slope(next, function);
      update(inverse, difference(next, x), difference(after, slope));
      x = next;
      value = reached;
      slope = after;
    }
    return x;
  }

  private double[] slope(double[] x, ToDoubleFunction<double[]> function) {
    double[] slope = new double[x.length];
    double[] tried = x.clone();
    for (int i = 0; i < x.length; i++) {
      tried[i] = x[i] + width;
      double above = function.applyAsDouble(tried);
      tried[i] = x[i] - width;
      slope[i] = (above - function.applyAsDouble(tried)) / (2 * width);
      tried[i] = x[i];
    }
    return slope;
  }

  /** {@code H = (I - r s y') H (I - r y s') + r s s'}, r = 1 / y's; left alone where y's <= 0. */
  private static void update(double[][] inverse, double[] s, double[] y) {
    double product = dot(s, y);
    if (!(product > 1e-18)) {
      return;
    }
    double[] hy = times(inverse, y, 1);
    double factor = 1 + dot(y, hy) / product;
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s.length; j++) {
        inverse[i][j] += (factor * s[i] * s[j] - hy[i] * s[j] - s[i] * hy[j]) / product;
      }
    }
  }

  private static double[] times(double[][] matrix, double[] vector, double factor) {
    return Arrays.stream(matrix).mapToDouble(row -> factor * dot(row, vector)).toArray();
  }

  private static double[] moved(double[] x, double[] way, double length) {
    double[] moved = x.clone();
    Arrays.setAll(moved, i -> x[i] + length * way[i]);
    return moved;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
