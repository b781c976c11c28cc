package org.tributary.evidence.power;

import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * Least-squares slope and quadratic term of values at given positions, on the log of the position.
 *
 * <p>With u = log x - mean: y = a + b u + c q, q = u^2 less its own regression on 1 and u, so that
 * b and c are two fixed weighted sums of y.
 */
public final class LogPolynomial {
  private final double[] centred;
  private final double[] residual;
  private final double sumOfSquares;
  private final double sumOfResidualSquares;
  private final double tilt;

  /** Positions {@code > 0}, at least three different ones. */
  public LogPolynomial(double[] positions) {
    Samples.requireFinite(positions, 3, "positions");
    int count = positions.length;
    double[] logs = new double[count];
    for (int i = 0; i < count; i++) {
      if (!(positions[i] > 0)) {
        throw new IllegalArgumentException(
            "a power law needs positions > 0, position " + i + " was " + positions[i]);
      }
      logs[i] = Math.log(positions[i]);
    }
    Moments moments = Moments.of(logs);
    this.centred = new double[count];
    this.residual = new double[count];
    double cubes = 0;
    for (int i = 0; i < count; i++) {
      centred[i] = logs[i] - moments.mean();
      cubes += centred[i] * centred[i] * centred[i];
    }
    this.sumOfSquares = moments.sumOfSquares();
    this.tilt = sumOfSquares > 0 ? cubes / sumOfSquares : 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      residual[i] = centred[i] * centred[i] - sumOfSquares / count - tilt * centred[i];
      squares += residual[i] * residual[i];
    }
    this.sumOfResidualSquares = squares;
    if (!(squares > 1e-20 * sumOfSquares * sumOfSquares)) {
      throw new IllegalArgumentException("a bend needs at least 3 different positions");
    }
  }

  /** b, the slope of the straight fit to one value a position. */
  public double slope(double[] y) {
    return product(centred, y) / sumOfSquares;
  }

  /** c, the coefficient of the squared log position. */
  public double quadratic(double[] y) {
    return product(residual, y) / sumOfResidualSquares;
  }

  /** The slope of the quadratic fit at a position, by index. */
  public double localSlope(double[] y, int position) {
    double quadratic = quadratic(y);
    return slope(y) + quadratic * (2 * centred[position] - tilt);
  }

  /** The index of the smallest position. */
  public int smallest() {
    int smallest = 0;
    for (int i = 1; i < centred.length; i++) {
      smallest = centred[i] < centred[smallest] ? i : smallest;
    }
    return smallest;
  }

  /** The index of the largest position. */
  public int largest() {
    int largest = 0;
    for (int i = 1; i < centred.length; i++) {
      largest = centred[i] > centred[largest] ? i : largest;
    }
    return largest;
  }

  private static double product(double[] weights, double[] y) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * y[i];
    }
    return sum;
  }
}
