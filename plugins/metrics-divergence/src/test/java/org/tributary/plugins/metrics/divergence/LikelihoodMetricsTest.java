package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Role;

class LikelihoodMetricsTest {
  private final Gaussians truth = Gaussians.of(1, new double[] {0, 0}, new double[] {2, 1});
  private final Gaussians model = Gaussians.of(2, new double[] {1, 0}, new double[] {2, 1});

  /** KL(N(m, a I) || N(m', b I)) = (d/2)(a/b - 1 - log(a/b)) + |m - m'|^2 / (2b). */
  private static final double EXPECTED_KL = (0.5 * 2 * (0.5 - 1 - Math.log(0.5))) + 0.5 * (1.0 / 4);

  @Test
  void theExactDivergenceIsTheClosedFormAndTheSampledOneMeetsIt() {
    Measurement exact =
        new AverageKullbackLeibler(10).measure(Gaussians.evaluation(truth, model, 10)).get(0);
    assertThat(exact.value()).isCloseTo(EXPECTED_KL, Offset.offset(1e-12));
    assertThat(exact.standardError()).isEmpty();
    Measurement drawn =
        new AverageKullbackLeibler(40_000)
            .measure(Gaussians.evaluation(truth, model.open(), 10))
            .get(0);
    double error = drawn.standardError().orElseThrow();
    assertThat(error).isPositive().isLessThan(0.01);
    assertThat(drawn.value()).isCloseTo(EXPECTED_KL, Offset.offset(4 * error));
  }

  @Test
  void aCandidateThatMissesACategoryIsInfinitelyFarAndThatIsANumber() {
    Measurement found =
        new AverageKullbackLeibler(10)
            .measure(Shares.evaluation(Shares.of(0.5, 0.5), Shares.of(1, 0)))
            .get(0);
    assertThat(found.value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(found.outcome().censored()).isFalse();
    Measurement other =
        new AverageKullbackLeibler(10)
            .measure(Shares.evaluation(Shares.of(1, 0), Shares.of(0.5, 0.5)))
            .get(0);
    assertThat(other.value()).isCloseTo(Math.log(2), Offset.offset(1e-15));
  }

  @Test
  void theExactLogLikelihoodIsTheEntropySideOfTheDivergence() {
    Measurement of =
        new LogLikelihood("held-out-log-likelihood", 1, false)
            .measure(Gaussians.evaluation(truth, model, 10))
            .get(0);
    // E_p log q = -H(p) - KL(p || q), H = log(2 pi e) in two dimensions.
    double expected = -Math.log(2 * Math.PI * Math.E) - EXPECTED_KL;
    assertThat(of.value()).isCloseTo(expected, Offset.offset(1e-12));
    assertThat(of.standardError()).isEmpty();
    Measurement drawn =
        new LogLikelihood("held-out-log-likelihood", 1, false)
            .measure(Gaussians.evaluation(truth, model.open(), 20_000))
            .get(0);
    double error = drawn.standardError().orElseThrow();
    assertThat(error).isBetween(0.001, 0.02);
    assertThat(drawn.value()).isCloseTo(expected, Offset.offset(4 * error));
    assertThat(drawn.nReference()).isEqualTo(40_000);
  }

  @Test
  void theLossIsTheNegativeLikelihoodAndCountsTrainingRows() {
    Samples training =
        MatrixSamples.weighted(
            truth.space(),
            new DMatrixRMaj(2, 2),
            new int[] {0, 1},
            2,
            Origin.REAL,
            new long[] {3, 4});
    Measurement loss =
        new LogLikelihood("log-loss", -1, false)
            .measure(Gaussians.evaluation(truth, model, 10).with(Role.TRAINING, training))
            .get(0);
    assertThat(loss.value())
        .isCloseTo(Math.log(2 * Math.PI * Math.E) + EXPECTED_KL, Offset.offset(1e-12));
    assertThat(loss.nCandidate()).isEqualTo(7);
  }

  @Test
  void rowsCountWithTheirWeights() {
    Samples rows =
        MatrixSamples.weighted(
            Shares.of(0.5, 0.5).space(),
            new DMatrixRMaj(new double[][] {{0}, {1}}),
            new int[] {0, 0},
            1,
            Origin.REAL,
            new long[] {1, 3});
    Measurement found =
        new LogLikelihood("log-loss", -1, false)
            .measure(
                Shares.evaluation(Shares.of(0.5, 0.5), Shares.of(0.25, 0.75))
                    .with(Role.HELD_OUT, rows))
            .get(0);
    assertThat(found.value())
        .isCloseTo(-0.25 * Math.log(0.25) - 0.75 * Math.log(0.75), Offset.offset(1e-15));
    assertThat(found.nReference()).isEqualTo(4);
  }

  @Test
  void anImpossibleHeldOutRowMakesTheLossInfiniteWithoutAStandardError() {
    Measurement found =
        new LogLikelihood("log-loss", -1, false)
            .measure(Shares.evaluation(Shares.of(0.5, 0.5), Shares.of(1, 0)))
            .get(0);
    assertThat(found.value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(found.standardError()).isEmpty();
  }
}
