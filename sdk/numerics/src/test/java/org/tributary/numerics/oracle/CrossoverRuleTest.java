package org.tributary.numerics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.divergence.GaussianDivergence;
import org.tributary.numerics.optimise.IntervalInversion;
import org.tributary.numerics.optimise.Threshold;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.numerics.statistics.Moments;

/** Rule L's own error rates at the crossover of merging and separating two Gaussian sources. */
@Tag("acceptance")
class CrossoverRuleTest {
  private static final int REPLICATES = 1000;
  private static final double FOUR_ERRORS = 4;

  @Test
  void verdictFlipsAtTheOracleAndIsUndecidedOnIt() {
    int n = 20;
    double crossover = PoolingCrossover.totalVariationCrossover(n);
    int decisive = 0;
    for (int run = 0; run < 400; run++) {
      Interval at = logRatio(crossover, n, run, 2000);
      decisive += at.contains(0) ? 0 : 1;
      if (run < 20) {
        Interval below = logRatio(0.8 * crossover, n, run, 2000);
        Interval above = logRatio(1.25 * crossover, n, run, 2000);
        assertThat(below.upper()).isNegative();
        assertThat(above.lower()).isPositive();
      }
    }
    // a nominal 5 % error passes at <= 33 of 400
    assertThat(decisive).isBetween(1, 33);
  }

  @Test
  void errorRatiosBesideTheCrossoverAreTheStatedOnes() {
    double crossover = PoolingCrossover.totalVariationCrossover(20);
    double separate = PoolingCrossover.separateError(20);
    assertThat(PoolingCrossover.mergedError(0.8 * crossover, 20) / separate)
        .isCloseTo(0.90, within(0.005));
    assertThat(PoolingCrossover.mergedError(1.25 * crossover, 20) / separate)
        .isCloseTo(1.145, within(0.005));
  }

  @Test
  void fourErrorInversionHoldsTheOracleAtAllSizes() {
    for (int n : new int[] {5, 20, 100, 1000}) {
      double crossover = PoolingCrossover.totalVariationCrossover(n);
      Threshold found =
          IntervalInversion.invert(
              d -> meanDifference(d, n), 0.3 * crossover, 3 * crossover, 1e-4 * crossover);
      assertThat(found.lowerCensored() || found.upperCensored()).isFalse();
      assertThat(found.contains(crossover)).isTrue();
      assertThat(found.upper() / found.lower()).isLessThan(1.6);
    }
  }

  @Test
  void invertedIntervalCoversTheOracleInNineteenOfTwenty() {
    int n = 20;
    double crossover = PoolingCrossover.totalVariationCrossover(n);
    int covered = 0;
    for (int run = 0; run < 200; run++) {
      int replicate = run + 1000;
      Threshold found =
          IntervalInversion.invert(
              d -> logRatio(d, n, replicate, 1000),
              0.5 * crossover,
              2 * crossover,
              1e-3 * crossover);
      covered += found.contains(crossover) ? 1 : 0;
    }
    assertThat(covered).isBetween(179, 198);
  }

  private static Interval logRatio(double halfDistance, int n, int run, int resamples) {
    double[][] errors = errors(halfDistance, n, run);
    return new Bootstrap(resamples, 0.95)
        .bcaLogRatioOfMeans(errors[0], errors[1], RandomStream.of(51, run).child("bootstrap"));
  }

  private static Interval meanDifference(double halfDistance, int n) {
    double[][] errors = errors(halfDistance, n, n);
    double[] differences = new double[REPLICATES];
    Arrays.setAll(differences, i -> errors[0][i] - errors[1][i]);
    Moments moments = Moments.of(differences);
    Interval interval = MeanInterval.student(differences, 0.95);
    return Interval.symmetric(
        interval.estimate(), FOUR_ERRORS * moments.standardError(), interval.level());
  }

  /** Merged and separate errors of the replicates of a run, common random numbers in d. */
  private static double[][] errors(double halfDistance, int n, int run) {
    RandomStream noise = RandomStream.of(50, run).child("means");
    double deviation = 1 / Math.sqrt(n);
    double[][] errors = new double[2][REPLICATES];
    for (int i = 0; i < REPLICATES; i++) {
      double first = deviation * noise.nextGaussian();
      double second = deviation * noise.nextGaussian();
      double merged = 0.5 * (first + second);
      errors[0][i] = average(merged + halfDistance, merged - halfDistance);
      errors[1][i] = average(first, second);
    }
    return errors;
  }

  private static double average(double first, double second) {
    return 0.5
        * (GaussianDivergence.totalVariation(Math.abs(first))
            + GaussianDivergence.totalVariation(Math.abs(second)));
  }
}
