package org.tributary.numerics.statistics;

/**
 * Mean and spread of a sample.
 *
 * @param count the number of values, or the sum of their frequencies, {@code >= 1}
 * @param mean the mean
 * @param sumOfSquares the sum of squared deviations from the mean, {@code >= 0}
 */
public record Moments(long count, double mean, double sumOfSquares) {
  public Moments {
    if (count < 1 || !Double.isFinite(mean) || !(sumOfSquares >= 0)) {
      throw new IllegalArgumentException(
          "moments must be finite with count >= 1, were "
              + count
              + ", "
              + mean
              + ", "
              + sumOfSquares);
    }
  }

  /** The moments of at least one finite value, in two passes. */
  public static Moments of(double[] values) {
    Samples.requireFinite(values, 1, "sample");
    double mean = 0;
    for (double value : values) {
      mean += value;
    }
    mean /= values.length;
    double squares = 0;
    double rest = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
      rest += value - mean;
    }
    squares -= rest * rest / values.length;
    return new Moments(values.length, mean + rest / values.length, Math.max(0, squares));
  }

  /**
   * The moments of values that occur with these frequencies.
   *
   * @param frequencies as many counts {@code >= 0}, not all 0
   */
  public static Moments of(double[] values, long[] frequencies) {
    Samples.requireFinite(values, 1, "sample");
    if (values.length != frequencies.length) {
      throw new IllegalArgumentException(
          "frequencies must be as many as values, were "
              + frequencies.length
              + " for "
              + values.length);
    }
    long count = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (frequencies[i] < 0) {
        throw new IllegalArgumentException(
            "frequencies must be >= 0, frequency " + i + " was " + frequencies[i]);
      }
      count += frequencies[i];
      sum += frequencies[i] * values[i];
    }
    if (count == 0) {
      throw new IllegalArgumentException("frequencies must not all be 0");
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      squares += frequencies[i] * (values[i] - mean) * (values[i] - mean);
    }
    return new Moments(count, mean, squares);
  }

  /**
   * The variance with divisor count - lostDegrees (numpy's ddof).
   *
   * @param lostDegrees 0 for maximum likelihood, 1 for unbiased; less than the count
   */
  public double variance(int lostDegrees) {
    if (lostDegrees < 0 || lostDegrees >= count) {
      throw new IllegalArgumentException(
          "lostDegrees must be in 0.." + (count - 1) + ", was " + lostDegrees);
    }
    return sumOfSquares / (count - lostDegrees);
  }

  /** The root of the unbiased variance; needs a count of at least 2. */
  public double standardDeviation() {
    return Math.sqrt(variance(1));
  }

  /** The standard error of the mean; needs a count of at least 2. */
  public double standardError() {
    return Math.sqrt(variance(1) / count);
  }
}
