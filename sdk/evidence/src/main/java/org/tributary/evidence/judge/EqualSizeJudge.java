package org.tributary.evidence.judge;

import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/**
 * Judges a candidate table by any distance, also a biased one, at equal sizes on every side.
 *
 * <p>T = mean over replicates of D(C_j, B_j) - D(A_j, B_j). Its variance is the sum of delete-group
 * jackknives over the units of each side: V = (G-1)/G sum_g (T_(g) - mean)^2, T_(g) without group g
 * of that side at the same sample size. Under one law the error is .9-1.6 times the true spread,
 * away from it 1.0-1.3 times (simulated).
 */
public final class EqualSizeJudge {
  /** Replicates where nothing else is asked. */
  public static final int REPLICATES = 5;

  /** Groups of units on each side; a dear distance may be given fewer and must say so. */
  public static final int GROUPS = 10;

  private static final int FEWEST_GROUPS = 4;

  private final EqualSplits splits;
  private final int groups;

  /** The judge of {@value #REPLICATES} replicates and {@value #GROUPS} groups. */
  public EqualSizeJudge(Units real, Units candidate, RandomStream stream) {
    this(real, candidate, REPLICATES, GROUPS, Integer.MAX_VALUE, stream);
  }

  /**
   * A judge.
   *
   * @param real units of the real rows, at least 20
   * @param candidate units of the candidate rows, likewise
   * @param replicates {@code >= 1}
   * @param groups 4 to 10; fewer ones delete more at a time, so that samples are smaller
   * @param mostRows rows of a sample on average at most, {@code >= 1}
   */
  public EqualSizeJudge(
      Units real, Units candidate, int replicates, int groups, int mostRows, RandomStream stream) {
    JudgeFloor.require(real, candidate);
    if (replicates < 1 || groups < FEWEST_GROUPS || groups > GROUPS) {
      throw new IllegalArgumentException(
          "a judge needs at least 1 replicate and 4 to 10 groups, had "
              + replicates
              + " and "
              + groups);
    }
    this.groups = groups;
    this.splits = new EqualSplits(real, candidate, replicates, groups, mostRows, stream);
  }

  /** Units in each real sample, and in a candidate one unless only one side has units of rows. */
  public int unitsInSample() {
    return splits.unitsInSample();
  }

  /** T with its two variances. */
  public JackknifeEstimate estimate(SampleDistance distance) {
    double[] whole = new double[splits.replicates()];
    double[] own = new double[splits.replicates()];
    double[] withoutReal = new double[groups];
    double[] withoutCandidate = new double[groups];
    double replicates = splits.replicates();
    for (int j = 0; j < whole.length; j++) {
      int[] candidate = splits.candidate(j, EqualSplits.NONE);
      int[] second = splits.second(j, EqualSplits.NONE);
      own[j] =
          distance.between(SampleDistance.Source.REAL, splits.first(j, EqualSplits.NONE), second);
      whole[j] = distance.between(SampleDistance.Source.CANDIDATE, candidate, second) - own[j];
      for (int g = 0; g < groups; g++) {
        int[] left = splits.second(j, g);
        withoutReal[g] +=
            (distance.between(SampleDistance.Source.CANDIDATE, candidate, left)
                    - distance.between(SampleDistance.Source.REAL, splits.first(j, g), left))
                / replicates;
        withoutCandidate[g] +=
            (distance.between(SampleDistance.Source.CANDIDATE, splits.candidate(j, g), second)
                    - own[j])
                / replicates;
      }
    }
    double mean = 0;
    for (double value : whole) {
      mean += value / replicates;
    }
    return new JackknifeEstimate(mean, variance(withoutReal), variance(withoutCandidate), groups);
  }

  /** kappa = mean over replicates of D(A_j moved, B_j) - D(A_j, B_j). */
  public double equivalentShift(SampleDistance distance) {
    double sum = 0;
    for (int j = 0; j < splits.replicates(); j++) {
      int[] first = splits.first(j, EqualSplits.NONE);
      int[] second = splits.second(j, EqualSplits.NONE);
      sum +=
          distance.between(SampleDistance.Source.MOVED, first, second)
              - distance.between(SampleDistance.Source.REAL, first, second);
    }
    return sum / splits.replicates();
  }

  private static double variance(double[] without) {
    double mean = 0;
    for (double value : without) {
      mean += value / without.length;
    }
    double squares = 0;
    for (double value : without) {
      squares += (value - mean) * (value - mean);
    }
    return (without.length - 1.0) / without.length * squares;
  }
}
