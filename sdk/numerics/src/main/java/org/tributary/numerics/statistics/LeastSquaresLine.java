package org.tributary.numerics.statistics;

import org.tributary.numerics.special.StudentT;

/**
 * A straight line fitted by least squares.
 *
 * @param slope change of y a unit of x
 * @param intercept y at x = 0
 * @param slopeStandardError of independent errors of one variance; 0 for an exact fit; +Infinity
 *     with two points, which leave no degree of freedom
 * @param residualStandardDeviation root of residual sum of squares over degrees of freedom,
 *     likewise
 * @param count number of points, {@code >= 2}
 */
public record LeastSquaresLine(
    double slope,
    double intercept,
    double slopeStandardError,
    double residualStandardDeviation,
    int count) {
  public LeastSquaresLine {
    if (!Double.isFinite(slope)
        || !Double.isFinite(intercept)
        || !(slopeStandardError >= 0)
        || !(residualStandardDeviation >= 0)
        || count < 2) {
      throw new IllegalArgumentException(
          "line must be finite with count >= 2, was " + slope + " x + " + intercept);
    }
  }

  /** The line through at least two points with x not all equal, everything finite. */
  public static LeastSquaresLine fit(double[] x, double[] y) {
    Samples.requirePaired(x, y);
    Moments xMoments = Moments.of(Samples.requireFinite(x, 2, "x"));
    double yMean = Moments.of(Samples.requireFinite(y, 2, "y")).mean();
    double spread = xMoments.sumOfSquares();
    if (!(spread > 0)) {
      throw new IllegalArgumentException("x must not be all equal, was " + x[0] + " throughout");
    }
    double products = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - xMoments.mean()) * (y[i] - yMean);
    }
    double slope = products / spread;
    double intercept = yMean - slope * xMoments.mean();
    if (x.length == 2) {
      return new LeastSquaresLine(
          slope, intercept, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 2);
    }
    double residuals = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - yMean - slope * (x[i] - xMoments.mean());
      residuals += residual * residual;
    }
    double deviation = Math.sqrt(residuals / (x.length - 2));
    return new LeastSquaresLine(
        slope, intercept, deviation / Math.sqrt(spread), deviation, x.length);
  }

  /** Student's interval for the slope; the whole line with two points. */
  public Interval slopeInterval(double level) {
    Samples.requireLevel(level);
    if (count == 2) {
      return new Interval(slope, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
    }
    double t = new StudentT(count - 2).quantile(0.5 + 0.5 * level);
    return Interval.symmetric(slope, t * slopeStandardError, level);
  }

  /** The line's height at x. */
  public double at(double x) {
    return intercept + slope * x;
  }
}
