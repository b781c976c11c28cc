package org.tributary.numerics.statistics;

import org.tributary.numerics.random.RandomStream;

/**
 * Bootstrap intervals of a statistic of independent units.
 *
 * <p>When every resample gives the same value the interval has width zero. Fewer than two units are
 * refused: they carry no information on the spread.
 *
 * @param resamples number of resamples, {@code >= 100}
 * @param level nominal coverage in (0, 1)
 */
public record Bootstrap(int resamples, double level) {
  public Bootstrap {
    Samples.requireLevel(level);
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be >= 100, was " + resamples);
    }
  }

  /** 10,000 resamples at level 0.95. */
  public static Bootstrap standard() {
    return new Bootstrap(10_000, 0.95);
  }

  /**
   * The bias-corrected accelerated interval (Efron, JASA 82, 1987), acceleration by the jackknife.
   *
   * @param unitCount number of units, {@code >= 2}
   * @param statistic asked for {@code resamples + unitCount + 1} choices of units
   * @throws ArithmeticException if the statistic is NaN on the sample or a resample
   */
  public Interval bca(int unitCount, UnitStatistic statistic, RandomStream stream) {
    BootstrapLaw law = law(new int[] {unitCount}, statistic, stream);
    return law.accelerated(Jackknife.acceleration(unitCount, statistic), level);
  }

  /** The percentile interval; conventions of {@link #bca}. */
  public Interval percentile(int unitCount, UnitStatistic statistic, RandomStream stream) {
    return law(new int[] {unitCount}, statistic, stream).percentile(level);
  }

  /**
   * The percentile interval when units are resampled within strata, such as the sources of a test
   * split.
   *
   * @param strata sizes of the strata, each {@code >= 1}; stratum 0 holds the first units, and so
   *     on
   */
  public Interval percentileWithin(int[] strata, UnitStatistic statistic, RandomStream stream) {
    return law(strata.clone(), statistic, stream).percentile(level);
  }

  /** The BCa interval of the mean of at least two finite values. */
  public Interval bcaMean(double[] values, RandomStream stream) {
    Samples.requireFinite(values, 2, "sample");
    double[] sums = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      sums[b] = UnitDraws.sum(values, stream);
    }
    return bcaMean(values, sums);
  }

  /** The BCa interval of a mean from the sums over its resamples, which become the means. */
  Interval bcaMean(double[] values, double[] sums) {
    double mean = Moments.of(values).mean();
    double[] influence = new double[values.length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] = values[i] - mean;
    }
    if (Jackknife.allZero(influence)) {
      return Interval.point(mean, level);
    }
    for (int b = 0; b < resamples; b++) {
      sums[b] /= values.length;
    }
    return new BootstrapLaw(mean, sums)
        .accelerated(Jackknife.accelerationOfInfluence(influence), level);
  }

  /**
   * The BCa interval of log(mean(first) / mean(second)) for paired arrays of errors: rule L's
   * theta.
   *
   * <p>Two arrays that are equal in every place give the point 0. A resample in which both sums are
   * 0 counts as ratio 1; one in which one sum is 0 counts as infinite.
   *
   * @param first at least two finite values {@code >= 0} with a positive sum
   * @param second as many, paired by unit, likewise
   */
  public Interval bcaLogRatioOfMeans(double[] first, double[] second, RandomStream stream) {
    return PairedLogRatio.of(first, second).interval(resamples, level, stream);
  }

  private BootstrapLaw law(int[] strata, UnitStatistic statistic, RandomStream stream) {
    int total = 0;
    for (int size : strata) {
      if (size < 1) {
        throw new IllegalArgumentException("strata must have >= 1 units each, one had " + size);
      }
      total += size;
    }
    if (total < 2) {
      throw new IllegalArgumentException("bootstrap needs at least 2 units, had " + total);
    }
    int[] units = new int[total];
    for (int i = 0; i < total; i++) {
      units[i] = i;
    }
    double estimate = statistic.value(units);
    double[] resampled = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      int from = 0;
      for (int size : strata) {
        UnitDraws.fill(units, from, from + size, from, size, stream);
        from += size;
      }
      resampled[b] = statistic.value(units);
    }
    return new BootstrapLaw(estimate, resampled);
  }
}
