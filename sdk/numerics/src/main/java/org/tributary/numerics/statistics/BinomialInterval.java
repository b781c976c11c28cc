package org.tributary.numerics.statistics;

import java.util.function.DoubleUnaryOperator;
import org.tributary.numerics.optimise.IntervalInversion;
import org.tributary.numerics.special.GammaFunctions;
import org.tributary.numerics.special.Normal;

/** Intervals for a probability, from successes in independent trials. */
public final class BinomialInterval {
  private BinomialInterval() {}

  /** The exact interval of Clopper and Pearson (1934), which never covers less than its level. */
  public static Interval clopperPearson(long successes, long trials, double level) {
    require(successes, trials, level);
    double tail = 0.5 - 0.5 * level;
    // P(X >= k | p) = I_p(k, n - k + 1)
    double lower =
        successes == 0
            ? 0
            : solve(
                p -> GammaFunctions.regularizedBeta(p, successes, trials - successes + 1) - tail);
    double upper =
        successes == trials
            ? 1
            : solve(
                p ->
                    tail
                        - GammaFunctions.regularizedBeta(1 - p, trials - successes, successes + 1));
    return new Interval((double) successes / trials, lower, upper, level);
  }

  /** Wilson's score interval (1927), of coverage near its level on average. */
  public static Interval wilson(long successes, long trials, double level) {
    require(successes, trials, level);
    return wilsonOfShare((double) successes / trials, trials, level);
  }

  /**
   * Wilson's interval of a share that is worth so many independent trials, not necessarily whole.
   *
   * @param share in [0, 1]
   * @param trials effective number, {@code > 0}
   */
  public static Interval wilsonOfShare(double share, double trials, double level) {
    Samples.requireLevel(level);
    if (!(share >= 0 && share <= 1) || !(trials > 0) || Double.isInfinite(trials)) {
      throw new IllegalArgumentException(
          "share must be in [0, 1] of finite trials > 0, were " + share + " of " + trials);
    }
    double z = Normal.quantile(0.5 + 0.5 * level);
    double shrink = 1 + z * z / trials;
    double centre = (share + z * z / (2.0 * trials)) / shrink;
    double half =
        z / shrink * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
    double lower = share == 0 ? 0 : centre - half;
    double upper = share == 1 ? 1 : centre + half;
    return new Interval(share, lower, upper, level);
  }

  /**
   * The interval of the difference of two independent shares from the interval of each (Newcombe,
   * Statistics in Medicine 17, 1998, method 10).
   */
  public static Interval difference(Interval first, Interval second) {
    double difference = first.estimate() - second.estimate();
    double down = Math.hypot(first.estimate() - first.lower(), second.upper() - second.estimate());
    double up = Math.hypot(first.upper() - first.estimate(), second.estimate() - second.lower());
    return new Interval(difference, difference - down, difference + up, first.level());
  }

  private static double solve(DoubleUnaryOperator increasing) {
    return IntervalInversion.bisect(p -> increasing.applyAsDouble(p) >= 0, 0, 1, 1e-16);
  }

  private static void require(long successes, long trials, double level) {
    Samples.requireLevel(level);
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be in 0..trials with trials >= 1, were " + successes + " of " + trials);
    }
  }
}
