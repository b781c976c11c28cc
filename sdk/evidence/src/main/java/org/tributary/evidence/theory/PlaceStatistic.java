package org.tributary.evidence.theory;

import org.tributary.numerics.statistics.Moments;

/**
 * How far the mean of one place is from what theory says.
 *
 * @param deviation mean minus the expected value
 * @param standardError s / sqrt R
 * @param t their ratio; 0 for no deviation, infinite for one without spread
 * @param hall Hall's corrected t: t + a t^2/3 + a^2 t^3/27 + a/6, a = unbiased skewness / sqrt R
 *     (Hall, J. R. Statist. Soc. B 54, 1992)
 */
record PlaceStatistic(double deviation, double standardError, double t, double hall) {
  /** A deviation of rounding. */
  private static final double ROUNDING = 1e-12;

  static PlaceStatistic of(double[] values, double expected) {
    Moments moments = Moments.of(values);
    double deviation = moments.mean() - expected;
    double error = moments.standardError();
    double size = Math.max(Math.abs(moments.mean()), Math.abs(expected));
    if (Math.abs(deviation) <= ROUNDING * size) {
      return new PlaceStatistic(deviation, error, 0, 0);
    }
    if (error <= ROUNDING * size) {
      double infinite = Math.copySign(Double.POSITIVE_INFINITY, deviation);
      return new PlaceStatistic(deviation, error, infinite, infinite);
    }
    double t = deviation / error;
    double a = skewness(values, moments) / Math.sqrt(values.length);
    return new PlaceStatistic(
        deviation, error, t, t + a * t * t / 3 + a * a * t * t * t / 27 + a / 6);
  }

  /** G1 = sqrt(n (n - 1)) / (n - 2) m3 / m2^1.5. */
  private static double skewness(double[] values, Moments moments) {
    int count = values.length;
    if (count < 3) {
      return 0;
    }
    double deviation = Math.sqrt(moments.variance(0));
    double cubes = 0;
    for (double value : values) {
      double scaled = (value - moments.mean()) / deviation;
      cubes += scaled * scaled * scaled / count;
    }
    return Math.sqrt((double) count * (count - 1)) / (count - 2) * cubes;
  }
}
