package org.tributary.testkit;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;

/**
 * Derivatives of a function of rows by five points each, {@code (f(x-2h) - 8 f(x-h) + 8 f(x+h) -
 * f(x+2h)) / 12h}, at the step that agrees best with half of it.
 *
 * @param values n x d
 * @param errors what halving the step changes, n x d
 */
record Gradient(DMatrixRMaj values, DMatrixRMaj errors) {
  private static final double[] STEPS = {0.2, 0.02, 2e-3, 2e-4};
  private static final double[] AT = {-2, -1, 1, 2};
  private static final double[] WEIGHTS = {1 / 12.0, -8 / 12.0, 8 / 12.0, -1 / 12.0};

  /**
   * At every point.
   *
   * @param function one value a row
   * @param scales of the columns, above 0, of which steps are shares
   */
  static Gradient of(
      Function<DMatrixRMaj, double[]> function, DMatrixRMaj points, double[] scales) {
    int steps = 2 * STEPS.length;
    DMatrixRMaj moved =
        new DMatrixRMaj(points.numRows * points.numCols * steps * AT.length, points.numCols);
    int row = 0;
    for (int cell = 0; cell < points.data.length; cell++) {
      int column = cell % points.numCols;
      int from = cell - column;
      for (int step = 0; step < steps; step++) {
        for (double at : AT) {
          System.arraycopy(points.data, from, moved.data, row * points.numCols, points.numCols);
          moved.data[row * points.numCols + column] += at * width(step) * scales[column];
          row++;
        }
      }
    }
    double[] found = function.apply(moved);
    DMatrixRMaj values = new DMatrixRMaj(points.numRows, points.numCols);
    DMatrixRMaj errors = new DMatrixRMaj(points.numRows, points.numCols);
    for (int cell = 0; cell < points.data.length; cell++) {
      double scale = scales[cell % points.numCols];
      errors.data[cell] = Double.POSITIVE_INFINITY;
      for (int step = 0; step < steps; step += 2) {
        double whole = slope(found, cell * steps + step, width(step) * scale);
        double half = slope(found, cell * steps + step + 1, width(step + 1) * scale);
        if (Math.abs(whole - half) < errors.data[cell]) {
          values.data[cell] = half;
          errors.data[cell] = Math.abs(whole - half);
        }
      }
    }
    return new Gradient(values, errors);
  }

  private static double width(int step) {
    return STEPS[step / 2] / (step % 2 == 0 ? 1 : 2);
  }

  private static double slope(double[] found, int stencil, double width) {
    double sum = 0;
    for (int i = 0; i < AT.length; i++) {
      sum += WEIGHTS[i] * found[stencil * AT.length + i];
    }
    return sum / width;
  }
}
