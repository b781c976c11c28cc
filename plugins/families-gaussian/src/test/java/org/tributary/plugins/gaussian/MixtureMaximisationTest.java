package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

/** Reference values: scikit-learn 1.9.1 GaussianMixture from the same fixed start. */
class MixtureMaximisationTest {

  private static final double MEAN_LOG_LIKELIHOOD = -4.038262098605974;
  private static final double BAYESIAN = 562.3839985149367;
  private static final double AKAIKE = 522.5914518327168;
  private static final double[] WEIGHTS = {0.10740032714298108, 0.8925996728570189};

  private final DMatrixRMaj sample = matrix();

  @Test
  void theFitFromAFixedStartAgreesWithScikitLearn() {
    DMatrixRMaj means = new DMatrixRMaj(new double[][] {{-0.5, 0, 0}, {0.5, 0, 0}});
    DMatrixRMaj identity = CommonOps_DDRM.identity(3);
    GaussianMixture start =
        new GaussianMixture(new double[] {0.5, 0.5}, means, List.of(identity, identity));
    MixtureMaximisation.Result result =
        new MixtureMaximisation(1e-6, 1e-10, 10_000).fit(sample, start);
    assertThat(result.converged()).isTrue();
    assertThat(result.meanLogLikelihood()).isCloseTo(MEAN_LOG_LIKELIHOOD, within(1e-6));
    assertThat(result.bayesianInformation(60)).isCloseTo(BAYESIAN, within(1e-4));
    assertThat(result.akaikeInformation(60)).isCloseTo(AKAIKE, within(1e-4));
    assertThat(result.mixture().sorted().weights()).containsExactly(WEIGHTS, within(1e-6));
  }

  @Test
  void theLikelihoodNeverFallsWithoutARidge() {
    GaussianMixture mixture = MixtureStart.plusPlus(sample, 3, 0, RandomStream.of(5, 0));
    double before = Arrays.stream(mixture.logDensity(sample)).average().orElseThrow();
    for (int step = 0; step < 8; step++) {
      MixtureMaximisation.Result result = new MixtureMaximisation(0, 0, 1).fit(sample, mixture);
      assertThat(result.meanLogLikelihood()).isGreaterThanOrEqualTo(before - 1e-12);
      before = result.meanLogLikelihood();
      mixture = result.mixture();
    }
  }

  /** 4,000 draws of two separated components: the weight has standard error .0075. */
  @Test
  void drawsOfAMixtureGiveTheMixtureBack() {
    DMatrixRMaj identity = CommonOps_DDRM.identity(2);
    GaussianMixture truth =
        new GaussianMixture(
            new double[] {0.3, 0.7},
            new DMatrixRMaj(new double[][] {{-4, 0}, {4, 1}}),
            List.of(identity, identity));
    DMatrixRMaj drawn = truth.sample(4_000, RandomStream.of(7, 0));
    GaussianMixture start = MixtureStart.plusPlus(drawn, 2, 1e-6, RandomStream.of(7, 1));
    GaussianMixture fitted = MixtureMaximisation.STANDARD.fit(drawn, start).mixture().sorted();
    assertThat(fitted.weights()[0]).isCloseTo(0.3, within(4 * 0.0075));
    assertThat(fitted.means().get(0, 0)).isCloseTo(-4, within(4 / Math.sqrt(1_200)));
    assertThat(fitted.means().get(1, 1)).isCloseTo(1, within(4 / Math.sqrt(2_800)));
  }

  @Test
  void identicalRowsAndAbsentComponentsAreHandledInWords() {
    DMatrixRMaj identical = new DMatrixRMaj(6, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureStart.plusPlus(identical, 2, 1e-6, RandomStream.of(1, 0)))
        .withMessageContaining("2 components need as many distinct rows, the sample had 1");
    GaussianMixture one = MixtureStart.plusPlus(identical, 1, 1e-6, RandomStream.of(1, 0));
    assertThat(MixtureMaximisation.STANDARD.fit(identical, one).meanLogLikelihood()).isFinite();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureMaximisation.STANDARD.fit(sample, one))
        .withMessageContaining("start's 2 columns, was 60 x 3");
  }

  private static DMatrixRMaj matrix() {
    try (InputStream in = MixtureMaximisationTest.class.getResourceAsStream("/oracles/X.csv")) {
      return new DMatrixRMaj(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> Arrays.stream(line.split(",")))
              .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
