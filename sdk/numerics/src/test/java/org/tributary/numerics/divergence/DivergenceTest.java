package org.tributary.numerics.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.oracle.OracleFiles;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Estimate;

class DivergenceTest {
  private static final double[] P = {0.5, 0.25, 0.125, 0.125};
  private static final double[] UNIFORM = {0.25, 0.25, 0.25, 0.25};

  @Test
  void discreteDivergencesMatchScipy() {
    assertThat(DiscreteDivergence.kullbackLeibler(P, UNIFORM))
        .isCloseTo(OracleFiles.values("kl_disc")[0], within(1e-12));
    assertThat(DiscreteDivergence.jensenShannonDistance(P, UNIFORM))
        .isCloseTo(OracleFiles.values("js_dist_disc")[0], within(1e-12));
    assertThat(DiscreteDivergence.totalVariation(P, UNIFORM))
        .isCloseTo(OracleFiles.values("tv_disc_half_l1")[0], within(1e-12));
    assertThat(DiscreteDivergence.halfL1(new double[] {3, 1}, new double[] {1, 2})).isEqualTo(1.5);
  }

  @Test
  void lostCategoryIsInfiniteAndNotNaN() {
    double[] first = {1, 0};
    double[] second = {0, 1};
    assertThat(DiscreteDivergence.kullbackLeibler(first, second))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(DiscreteDivergence.kullbackLeibler(first, new double[] {0.5, 0.5}))
        .isCloseTo(Math.log(2), within(1e-15));
    assertThat(DiscreteDivergence.jensenShannon(first, second))
        .isCloseTo(Math.log(2), within(1e-15));
    assertThat(DiscreteDivergence.totalVariation(first, second)).isEqualTo(1);
    assertThatThrownBy(() -> DiscreteDivergence.totalVariation(new double[] {0.5, 0.6}, first))
        .hasMessageContaining("p must sum to 1");
  }

  @Test
  void gaussianTotalVariationMatchesShiftAndScaleOracles() {
    double[] shifts = {0.1, 0.5, 1, 2, 4};
    double[] scales = {0.5, 0.8, 1.25, 2, 3};
    double[] shift = OracleFiles.values("tv_gauss_shift");
    double[] scale = OracleFiles.values("tv_gauss_scale");
    for (int i = 0; i < shifts.length; i++) {
      assertThat(GaussianDivergence.totalVariation(shifts[i])).isCloseTo(shift[i], within(1e-12));
      assertThat(GaussianDivergence.totalVariation(5, 1, 5 - shifts[i], 1))
          .isCloseTo(shift[i], within(1e-12));
      assertThat(GaussianDivergence.totalVariation(0, 1, 0, scales[i]))
          .isCloseTo(scale[i], within(1e-9));
    }
  }

  @Test
  void gaussianTotalVariationHoldsForAnyPairOnTheLine() {
    // scipy quad on panels of width 1/4
    double[][] cases = {
      {1, 2, 0.39006566011994265},
      {3, 0.5, 0.957412831717623},
      {0.1, 1.0001, 0.03987563947787447},
      {-2, 3, 0.5678470274867473}
    };
    for (double[] c : cases) {
      assertThat(GaussianDivergence.totalVariation(0, 1, c[0], c[1]))
          .isCloseTo(c[2], within(1e-11));
      assertThat(GaussianDivergence.totalVariation(c[0], c[1], 0, 1))
          .isCloseTo(c[2], within(1e-11));
      assertThat(
              TotalVariation.byQuadrature(
                      Normal::logPdf, x -> Normal.logPdf(x, c[0], c[1]), -40, 40)
                  .value())
          .isCloseTo(c[2], within(1e-9));
    }
    assertThat(GaussianDivergence.totalVariation(0, 1, 0, 1 + 1e-7))
        .isCloseTo(4.8394142508054645e-08, withinPercentage(1e-4));
    assertThat(GaussianDivergence.totalVariation(0, 1, 1e6, 3)).isEqualTo(1);
  }

  @Test
  void gaussianKullbackLeiblerMatchesTorch() {
    DMatrixRMaj covariance =
        new DMatrixRMaj(new double[][] {{1, .3, .1}, {.3, 2, .2}, {.1, .2, .5}});
    DMatrixRMaj identity = new DMatrixRMaj(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    double[] mean = {1, -.5, .25};
    double[] zero = new double[3];
    assertThat(GaussianDivergence.kullbackLeibler(zero, identity, mean, covariance))
        .isCloseTo(OracleFiles.values("kl_mvn")[0], within(1e-12));
    assertThat(GaussianDivergence.kullbackLeibler(mean, covariance, mean, covariance))
        .isCloseTo(0, within(1e-14));
    assertThat(GaussianDivergence.mahalanobis(new double[] {2}, new double[] {0}, one(4)))
        .isCloseTo(1, within(1e-15));
    assertThat(GaussianDivergence.totalVariation(new double[] {2}, new double[] {0}, one(4)))
        .isCloseTo(OracleFiles.values("tv_gauss_shift")[2], within(1e-12));
    assertThatThrownBy(
            () -> GaussianDivergence.mahalanobis(new double[] {2}, new double[] {0}, one(-1)))
        .hasMessageContaining("positive definite");
  }

  @Test
  void balancedEstimateFindsTheTruthAtEveryDistanceWithinFourStandardErrors() {
    for (double distance : new double[] {0.1, 1, 3, 6}) {
      Estimate estimate = balanced(distance, 20_000, 7);
      double truth = GaussianDivergence.totalVariation(distance);
      assertThat(estimate.value()).isCloseTo(truth, within(4 * estimate.standardError()));
      assertThat(estimate.standardError()).isLessThan(0.003);
    }
  }

  @Test
  void balancedStandardErrorIsTheSpreadOverRepetitions() {
    double squares = 0;
    double claimed = 0;
    double truth = GaussianDivergence.totalVariation(1);
    int repetitions = 400;
    for (int r = 0; r < repetitions; r++) {
      Estimate estimate = balanced(1, 200, 100 + r);
      squares += Math.pow(estimate.value() - truth, 2) / repetitions;
      claimed += Math.pow(estimate.standardError(), 2) / repetitions;
    }
    // a variance from 400 draws has a relative standard error of sqrt(2/400) = .071
    assertThat(squares / claimed).isCloseTo(1, within(4 * 0.071));
  }

  @Test
  void pointsOutsideOneLawCountAsOne() {
    double none = Double.NEGATIVE_INFINITY;
    Estimate apart =
        TotalVariation.balanced(
            new double[] {0, -1}, new double[] {none, none},
            new double[] {none, none}, new double[] {0, -800});
    assertThat(apart.value()).isEqualTo(1);
    assertThat(apart.standardError()).isZero();
    assertThatThrownBy(
            () ->
                TotalVariation.balanced(
                    new double[] {0, none}, new double[] {0, none},
                    new double[] {0, 0}, new double[] {0, 0}))
        .hasMessageContaining("draw 1 of p");
  }

  @Test
  void oneSidedAgreesNearAndIsUselessFar() {
    double[][] near = draws(0.5, 50_000, 3);
    Estimate estimate = TotalVariation.oneSided(near[0], near[1]);
    assertThat(estimate.value())
        .isCloseTo(GaussianDivergence.totalVariation(0.5), within(4 * estimate.standardError()));
    double[][] far = draws(3, 50_000, 3);
    assertThat(TotalVariation.oneSided(far[0], far[1]).standardError())
        .isGreaterThan(10 * balanced(3, 25_000, 3).standardError());
    Estimate overflown = TotalVariation.oneSided(new double[] {-900, 0}, new double[] {0, 0});
    assertThat(overflown.value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void monteCarloKullbackLeiblerHasItsClosedForm() {
    double[][] draws = draws(1.5, 40_000, 5);
    Estimate estimate = KullbackLeibler.monteCarlo(draws[0], draws[1]);
    assertThat(estimate.value()).isCloseTo(1.125, within(4 * estimate.standardError()));
    // the log ratio is normal with standard deviation 1.5
    assertThat(estimate.standardError()).isCloseTo(1.5 / 200, withinPercentage(5));
    Estimate infinite =
        KullbackLeibler.monteCarlo(new double[] {0, 0}, new double[] {0, Double.NEGATIVE_INFINITY});
    assertThat(infinite.value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  private static Estimate balanced(double distance, int count, long seed) {
    double[][] onP = draws(distance, count, seed);
    double[][] onQ = draws(-distance, count, seed + 1_000_000);
    return TotalVariation.balanced(onP[0], onP[1], onQ[1], onQ[0]);
  }

  /** Draws of N(0,1) with their log densities under N(0,1) and N(distance,1). */
  private static double[][] draws(double distance, int count, long seed) {
    RandomStream stream = RandomStream.of(seed, 0).child("draws");
    double[][] logs = new double[2][count];
    for (int i = 0; i < count; i++) {
      double x = stream.nextGaussian();
      logs[0][i] = Normal.logPdf(x);
      logs[1][i] = Normal.logPdf(x - distance);
    }
    return logs;
  }

  private static DMatrixRMaj one(double variance) {
    return new DMatrixRMaj(new double[][] {{variance}});
  }
}
