package org.tributary.numerics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.divergence.GaussianDivergence;
import org.tributary.numerics.optimise.Minimisation;
import org.tributary.numerics.quadrature.AdaptiveQuadrature;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

class LoopOraclesTest {
  private static final int[] DRIFT_SIZES = {10, 32, 100, 316, 1000};
  private static final double[] RATIOS = {0.1, 0.5, 1, 2, 10};

  @Test
  void accumulatedVarianceIsTheFiniteProductAndTendsToTheSine() {
    int[] sizes = {2, 5, 10, 32, 100, 316, 1000};
    double[] product = OracleFiles.values("accumulate_limit_n");
    double[] limit = OracleFiles.values("accumulate_limit_closed");
    for (int i = 0; i < sizes.length; i++) {
      assertThat(GaussianLoop.accumulatedVariance(sizes[i], 2_000_000))
          .isCloseTo(product[i], within(1e-9));
      assertThat(GaussianLoop.accumulatedVarianceLimit(sizes[i]))
          .isCloseTo(limit[i], within(1e-12));
    }
    assertThat(GaussianLoop.accumulatedVarianceLimit(1)).isZero();
  }

  @Test
  void replacedVarianceIsTheGeometricLaw() {
    double[] expected = OracleFiles.values("replace_n_t");
    int cell = 0;
    for (int n : new int[] {10, 100, 1000}) {
      for (int t : new int[] {1, 10, 100}) {
        assertThat(GaussianLoop.replacedVariance(n, t)).isCloseTo(expected[cell], within(1e-12));
        assertThat(WrightFisher.heterozygosity(n, t)).isCloseTo(expected[cell++], within(1e-12));
      }
    }
  }

  @Test
  void simulatedReplaceLoopAgreesWithinFourKnownStandardErrors() {
    int n = 10;
    int replicates = 20_000;
    RandomStream stream = RandomStream.of(1, 0).child("loop");
    double[] mean = new double[9];
    double logDrift = 0;
    for (int r = 0; r < replicates; r++) {
      double variance = 1;
      for (int t = 1; t <= 8; t++) {
        double before = variance;
        variance *= 2 * stream.nextGamma(0.5 * (n - 1)) / n;
        mean[t] += variance / replicates;
        logDrift += Math.log(variance / before) / (8.0 * replicates);
      }
    }
    for (int t = 1; t <= 8; t++) {
      double error = GaussianLoop.replacedVarianceStandardError(n, t, replicates);
      assertThat(mean[t]).isCloseTo(GaussianLoop.replacedVariance(n, t), within(4 * error));
    }
    assertThat(logDrift)
        .isCloseTo(
            GaussianLoop.logVarianceDrift(n),
            within(4 * GaussianLoop.logVarianceStep(n) / Math.sqrt(8.0 * replicates)));
  }

  @Test
  void logVarianceDriftAndStepAreThePolygammas() {
    double[] biased = OracleFiles.theory("replace_logvar_drift_biased");
    double[] unbiased = OracleFiles.theory("replace_logvar_drift_unbiased");
    double[] step = OracleFiles.theory("replace_logvar_sd_step");
    for (int i = 0; i < DRIFT_SIZES.length; i++) {
      int n = DRIFT_SIZES[i];
      assertThat(GaussianLoop.logVarianceDrift(n)).isCloseTo(biased[i], within(1e-12));
      assertThat(GaussianLoop.logVarianceDriftUnbiased(n)).isCloseTo(unbiased[i], within(1e-12));
      assertThat(GaussianLoop.logVarianceStep(n)).isCloseTo(step[i], within(1e-12));
    }
  }

  @Test
  void generalizationGapIsTheClosedForm() {
    int[][] cells = {{1, 5}, {1, 10}, {1, 100}, {2, 10}, {5, 20}, {5, 100}};
    double[] full = OracleFiles.theory("gauss_mle_gap_exact");
    double[] simulated = OracleFiles.theory("gauss_mle_gap_mc_mean_se");
    double[] mean = OracleFiles.theory("gauss_known_cov_gap");
    for (int i = 0; i < cells.length; i++) {
      double gap = GeneralizationGap.fullGaussian(cells[i][0], cells[i][1]);
      assertThat(gap).isCloseTo(full[i], within(1e-12));
      assertThat(gap).isCloseTo(simulated[2 * i], within(4 * simulated[2 * i + 1]));
      assertThat(GeneralizationGap.meanOnly(cells[i][0], cells[i][1]))
          .isCloseTo(mean[i], within(1e-12));
    }
    assertThatThrownBy(() -> GeneralizationGap.fullGaussian(5, 7))
        .hasMessageContaining("sampleSize > dimension + 2");
  }

  @Test
  void separateErrorEqualsItsQuadrature() {
    double[] closed = OracleFiles.theory("avgTV_single_source_closed");
    int[] sizes = {1, 5, 20, 100};
    for (int i = 0; i < sizes.length; i++) {
      double deviation = 1 / Math.sqrt(sizes[i]);
      double integral =
          AdaptiveQuadrature.standard()
              .integrate(
                  z -> Normal.pdf(z) * GaussianDivergence.totalVariation(Math.abs(deviation * z)),
                  Double.NEGATIVE_INFINITY,
                  Double.POSITIVE_INFINITY,
                  0)
              .value();
      assertThat(PoolingCrossover.separateError(sizes[i])).isCloseTo(closed[i], within(1e-12));
      assertThat(integral).isCloseTo(closed[i], within(1e-11));
    }
  }

  @Test
  void mergedErrorAndCrossoverReproduceTheOracle() {
    double[] merged = OracleFiles.theory("avgTV_pool_K2_n20_delta0_.05_.1_.2_.5");
    double[] distances = {0, 0.05, 0.1, 0.2, 0.5};
    for (int i = 0; i < distances.length; i++) {
      assertThat(PoolingCrossover.mergedError(distances[i], 20)).isCloseTo(merged[i], within(1e-9));
    }
    double[] crossover = OracleFiles.theory("pool_vs_single_crossover_delta");
    int[] sizes = {5, 20, 100, 1000};
    for (int i = 0; i < sizes.length; i++) {
      assertThat(PoolingCrossover.totalVariationCrossover(sizes[i]))
          .isCloseTo(crossover[i], within(1e-9));
    }
    assertThat(PoolingCrossover.totalVariationCrossover(20)).isCloseTo(0.1489088, within(5e-8));
    assertThat(PoolingCrossover.logLikelihoodCrossover(20))
        .isCloseTo(Math.sqrt(0.025), within(1e-15));
  }

  @Test
  void goldenWeightMinimisesTheStationaryVariance() {
    double[] optimal = OracleFiles.theory("golden_wstar_formula");
    double[] smallest = OracleFiles.theory("golden_min_var_over_sigma2_over_n");
    for (int i = 0; i < RATIOS.length; i++) {
      double k = RATIOS[i];
      double weight = GoldenRatioMixing.optimalRealWeight(k);
      assertThat(weight).isCloseTo(optimal[i], within(1e-12));
      assertThat(GoldenRatioMixing.stationaryVariance(weight, k))
          .isCloseTo(smallest[i], within(1e-12));
      assertThat(
              Minimisation.brent(w -> GoldenRatioMixing.stationaryVariance(w, k), 0.01, 1, 1e-10)
                  .position())
          .isCloseTo(weight, within(3e-8));
    }
    assertThat(GoldenRatioMixing.stationaryVariance(0.5, 1))
        .isCloseTo(OracleFiles.theory("naive_w_half_k1")[0], within(1e-12));
  }

  @Test
  void wrightFisherAbsorptionIsExact() {
    int[] sizes = {10, 20, 50};
    double[] exact = OracleFiles.theory("wright_fisher_mean_absorption_p.5_N10_20_50");
    double[] diffusion = OracleFiles.theory("wright_fisher_diffusion_approx");
    for (int i = 0; i < sizes.length; i++) {
      assertThat(WrightFisher.meanAbsorption(0.5, sizes[i])).isCloseTo(exact[i], within(1e-9));
      assertThat(WrightFisher.meanAbsorptionDiffusion(0.5, sizes[i]))
          .isCloseTo(diffusion[i], within(1e-9));
    }
    double[] lost = OracleFiles.theory("rare_category_lost_1gen");
    assertThat(WrightFisher.lossProbability(0.01, 100)).isCloseTo(lost[0], within(1e-12));
    assertThat(WrightFisher.lossProbability(0.001, 1000)).isCloseTo(lost[1], within(1e-12));
    assertThat(WrightFisher.lossProbability(0.05, 20)).isCloseTo(lost[2], within(1e-12));
    assertThat(WrightFisher.lossProbability(1, 20)).isZero();
  }
}
