package org.tributary.evidence.trend;

import org.tributary.numerics.statistics.Samples;

/**
 * The values of one replicate over the generations of a loop.
 *
 * @param values finite, the first fit and then one a refit; a censored replicate ends early
 * @param fate how it ended
 */
public record Trajectory(double[] values, Fate fate) {
  /** A variance below this share of the real one counts as absorbed. */
  public static final double ABSORBED_SHARE = 1e-6;

  public Trajectory {
    values = Samples.requireFinite(values, 0, "trajectory").clone();
    if (values.length == 0 && fate != Fate.CENSORED) {
      throw new IllegalArgumentException("a trajectory without values must be censored");
    }
  }

  /** How a replicate ended. */
  public enum Fate {
    /** It has a value at every generation. */
    COMPLETE,
    /** It has a value at every generation, the last of a law that is lost: one category left. */
    ABSORBED,
    /** It broke off, by a collapsed covariance or a diverged training. */
    CENSORED
  }

  /** A replicate that ran through. */
  public static Trajectory complete(double... values) {
    return new Trajectory(values, Fate.COMPLETE);
  }

  /** A replicate that broke off after these values, perhaps before the first. */
  public static Trajectory censored(double... values) {
    return new Trajectory(values, Fate.CENSORED);
  }

  /** Variances, absorbed when the last is below {@value #ABSORBED_SHARE} of the real one. */
  public static Trajectory ofVariances(double[] variances, double realVariance) {
    if (!(realVariance > 0)) {
      throw new IllegalArgumentException("realVariance must be > 0, was " + realVariance);
    }
    if (variances.length == 0) {
      throw new IllegalArgumentException("variances must not be empty");
    }
    double last = variances[variances.length - 1];
    return new Trajectory(
        variances, last < ABSORBED_SHARE * realVariance ? Fate.ABSORBED : Fate.COMPLETE);
  }
}
