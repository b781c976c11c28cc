package org.tributary.evidence.judge;

import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Samples;

/**
 * How much farther from real rows a candidate is than other real rows are.
 *
 * @param value T, {@code > 0} where the candidate is farther
 * @param realVariance of T from the real side
 * @param candidateVariance of T from the candidate side
 * @param groups of the jackknife on each side
 */
public record JackknifeEstimate(
    double value, double realVariance, double candidateVariance, int groups) {
  public JackknifeEstimate {
    if (!Double.isFinite(value) || !(realVariance >= 0) || !(candidateVariance >= 0)) {
      throw new IllegalArgumentException(
          "a distance must be finite on every sample, had T = "
              + value
              + " with variances "
              + realVariance
              + " and "
              + candidateVariance);
    }
  }

  /** T +- t_df sqrt(V_real + V_candidate), df by Welch and Satterthwaite. */
  public Interval interval(double level) {
    double variance = realVariance + candidateVariance;
    if (variance == 0) {
      return Interval.point(value, Samples.requireLevel(level));
    }
    double squares = realVariance * realVariance + candidateVariance * candidateVariance;
    double degrees = variance * variance * (groups - 1) / squares;
    double t = new StudentT(degrees).quantile(0.5 + 0.5 * Samples.requireLevel(level));
    return Interval.symmetric(value, t * Math.sqrt(variance), level);
  }

  /**
   * The verdict, by two one-sided tests: upper end below the margin, as good as real; lower end
   * above 0, worse; else not enough evidence.
   *
   * @param margin kappa, or a fixed one such as .05 for the accuracy of a classifier; 0 or less
   *     means never as good
   */
  public JudgeWord word(double margin, double level) {
    Interval interval = interval(level);
    if (interval.upper() < margin) {
      return JudgeWord.AS_GOOD_AS_REAL;
    }
    return interval.lower() > 0 ? JudgeWord.WORSE_THAN_REAL : JudgeWord.NOT_ENOUGH_EVIDENCE;
  }
}
