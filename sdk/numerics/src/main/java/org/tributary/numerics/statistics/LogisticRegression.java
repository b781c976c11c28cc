package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.special.LogSpace;

/** Logistic regression with a ridge penalty, fitted by Newton's method; the intercept is free. */
public final class LogisticRegression {
  private static final int MOST_STEPS = 200;
  private static final int ENOUGH_STEPS = 50;
  private static final double VALUE_TOLERANCE = 1e-12;
  private static final double GRADIENT_TOLERANCE = 1e-12;

  private final double[] coefficients;
  private final double intercept;

  private LogisticRegression(double[] coefficients, double intercept) {
    this.coefficients = coefficients;
    this.intercept = intercept;
  }

  /**
   * The minimiser of C sum log(1 + exp(-s f(x))) + |w|^2 / 2, with f(x) = w.x + b and s = +-1.
   *
   * @param rows at least two finite points of equal dimension
   * @param labels as many, true for the positive class; both classes must occur
   * @param inversePenalty C {@code > 0}: large means little shrinkage
   * @throws ArithmeticException if Newton's method does not reach a gradient of 1e-12 a unit of C n
   */
  public static LogisticRegression fit(double[][] rows, boolean[] labels, double inversePenalty) {
    DMatrixRMaj design = design(rows, labels);
    if (!(inversePenalty > 0) || Double.isInfinite(inversePenalty)) {
      throw new IllegalArgumentException(
          "inversePenalty must be finite and > 0, was " + inversePenalty);
    }
    LogisticLoss loss = new LogisticLoss(design, labels, inversePenalty);
    DMatrixRMaj weights = new DMatrixRMaj(design.numCols, 1);
    double value = loss.value(weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      DMatrixRMaj gradient = loss.gradient(weights);
      if (CommonOps_DDRM.elementMaxAbs(gradient) <= GRADIENT_TOLERANCE * loss.gradientScale()) {
        return of(weights);
      }
      DMatrixRMaj direction = new DMatrixRMaj(design.numCols, 1);
      if (!CommonOps_DDRM.solve(loss.hessian(weights), gradient, direction)) {
        throw new ArithmeticException("logistic regression: the Hessian is singular");
      }
      double slope = CommonOps_DDRM.dot(gradient, direction);
      if (step >= ENOUGH_STEPS && slope <= VALUE_TOLERANCE * Math.abs(value)) {
        // half of it is what is left to gain: rounding keeps the gradient from getting smaller
        return of(weights);
      }
      double length = 1;
      DMatrixRMaj next = moved(weights, direction, length);
      double nextValue = loss.value(next);
      while (!(nextValue <= value - 1e-4 * length * slope + 1e-15 * Math.abs(value))
          && length > 1e-10) {
        length *= 0.5;
        next = moved(weights, direction, length);
        nextValue = loss.value(next);
      }
      weights = next;
      value = nextValue;
    }
    throw new ArithmeticException(
        "logistic regression did not converge in " + MOST_STEPS + " steps; standardise the rows");
  }

  /** The weight of each coordinate. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** The free term b. */
  public double intercept() {
    return intercept;
  }

  /** The log odds of the positive class at a point. */
  public double logOdds(double[] row) {
    if (row.length != coefficients.length) {
      throw new IllegalArgumentException(
          "row must have " + coefficients.length + " coordinates, had " + row.length);
    }
    double sum = intercept;
    for (int j = 0; j < row.length; j++) {
      sum += coefficients[j] * row[j];
    }
    return sum;
  }

  /** The probability of the positive class at a point. */
  public double probability(double[] row) {
    return Math.exp(-LogSpace.log1pExp(-logOdds(row)));
  }

  private static LogisticRegression of(DMatrixRMaj weights) {
    int dimension = weights.numRows - 1;
    return new LogisticRegression(Arrays.copyOf(weights.data, dimension), weights.data[dimension]);
  }

  private static DMatrixRMaj moved(DMatrixRMaj from, DMatrixRMaj direction, double length) {
    DMatrixRMaj to = from.copy();
    CommonOps_DDRM.addEquals(to, -length, direction);
    return to;
  }

  private static DMatrixRMaj design(double[][] rows, boolean[] labels) {
    if (rows.length < 2 || rows.length != labels.length) {
      throw new IllegalArgumentException(
          "rows and labels must be equally many and at least two, were "
              + rows.length
              + " and "
              + labels.length);
    }
    int dimension = rows[0].length;
    DMatrixRMaj design = new DMatrixRMaj(rows.length, dimension + 1);
    int positive = 0;
    for (int i = 0; i < rows.length; i++) {
      Samples.requireFinite(rows[i], 1, "row " + i);
      if (rows[i].length != dimension) {
        throw new IllegalArgumentException(
            "rows must have " + dimension + " coordinates, row " + i + " had " + rows[i].length);
      }
      System.arraycopy(rows[i], 0, design.data, i * (dimension + 1), dimension);
      design.data[i * (dimension + 1) + dimension] = 1;
      positive += labels[i] ? 1 : 0;
    }
    if (positive == 0 || positive == rows.length) {
      throw new IllegalArgumentException("labels must hold both classes, held one");
    }
    return design;
  }
}
