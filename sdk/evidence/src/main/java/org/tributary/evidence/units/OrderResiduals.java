package org.tributary.evidence.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.statistics.Ranks;

/**
 * What is left of a column after what the order of another one explains: a polynomial of degree 5
 * in its mid-rank, its value, and 15 bins of equal counts.
 *
 * <p>All of these are constant where the other column is, so that they take degrees of freedom from
 * between its values only.
 */
final class OrderResiduals {
  private static final int DEGREE = 5;
  private static final int BINS = 15;
  private static final double DEPENDENT = 1e-8;

  /** Orthonormal, the constant first. */
  private final List<double[]> explained = new ArrayList<>();

  OrderResiduals(double[] values) {
    int rows = values.length;
    double[] ranks = Ranks.of(values);
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    add(ones);
    double[] power = ones.clone();
    for (int degree = 1; degree <= DEGREE; degree++) {
      for (int i = 0; i < rows; i++) {
        power[i] *= 2 * ranks[i] / rows - 1;
      }
      add(power.clone());
    }
    add(values.clone());
    for (int bin = 0; bin < BINS; bin++) {
      double[] inside = new double[rows];
      for (int i = 0; i < rows; i++) {
        inside[i] = (int) (BINS * (ranks[i] - 0.5) / rows) == bin ? 1 : 0;
      }
      add(inside);
    }
  }

  /** Degrees of freedom taken beside the mean's. */
  int lostDegrees() {
    return explained.size() - 1;
  }

  double[] of(double[] column) {
    double[] rest = column.clone();
    for (double[] direction : explained) {
      subtract(rest, direction);
    }
    return rest;
  }

  private void add(double[] direction) {
    double before = norm(direction);
    // twice is enough: the second pass removes what rounding left of the first
    for (int pass = 0; pass < 2; pass++) {
      for (double[] known : explained) {
        subtract(direction, known);
      }
    }
    double after = norm(direction);
    if (after > DEPENDENT * before) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] /= after;
      }
      explained.add(direction);
    }
  }

  private static void subtract(double[] vector, double[] direction) {
    double product = 0;
    for (int i = 0; i < vector.length; i++) {
      product += vector[i] * direction[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= product * direction[i];
    }
  }

  private static double norm(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
