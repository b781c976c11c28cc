package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.quadrature.TensorGrid;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;

class GaussianFamilyTest {

  private static GaussianModel fit(GaussianFamily family, Samples samples) {
    return (GaussianModel) family.fit(samples, Fits.context(1));
  }

  private static GaussianFamily family(
      CovarianceShape shape, VarianceEstimator estimator, boolean pooled) {
    return new GaussianFamily(new GaussianOptions(shape, estimator, List.of(), pooled));
  }

  @Test
  void sharedCoordinatesTakeTheMeanOfAllRowsAndTheOthersTheClassMean() {
    Samples samples = Fits.samples(new double[][] {{1, 10}, {3, 20}, {8, 60}}, 0, 0, 1);

    GaussianModel model = fit(Fits.gaussian(CovarianceShape.IDENTITY, List.of(1)), samples);

    assertThat(model.mean(0)).containsExactly(2, 30);
    assertThat(model.mean(1)).containsExactly(8, 30);
    assertThat(model.parameters()).isEqualTo(3);
    assertThat(model.covariance(0)).isSameAs(model.covariance(1));
  }

  @Test
  void fullCovarianceIsTheSampleCovariance() {
    Samples samples = Fits.normal(RandomStream.of(3, 0), 50, 4);

    DMatrixRMaj biased = fit(Fits.gaussian(CovarianceShape.FULL, List.of()), samples).covariance(0);
    DMatrixRMaj unbiased =
        fit(family(CovarianceShape.FULL, VarianceEstimator.UNBIASED, false), samples).covariance(0);

    assertThat(biased.data)
        .containsExactly(Products.covariance(samples.toMatrix(), 0).data, within(1e-13));
    assertThat(unbiased.data)
        .containsExactly(Products.covariance(samples.toMatrix(), 1).data, within(1e-13));
  }

  @Test
  void pooledCovarianceIsTheWithinClassOne() {
    Samples samples = Fits.samples(new double[][] {{0}, {2}, {100}, {104}, {102}}, 0, 0, 1, 1, 1);

    GaussianModel biased =
        fit(family(CovarianceShape.FULL, VarianceEstimator.BIASED, true), samples);
    GaussianModel unbiased =
        fit(family(CovarianceShape.DIAGONAL, VarianceEstimator.UNBIASED, true), samples);

    assertThat(biased.covariance(0).data[0]).isCloseTo(10.0 / 5, within(1e-15));
    assertThat(unbiased.covariance(1).data[0]).isCloseTo(10.0 / 3, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void weightsEqualRepeatedRows(CovarianceShape shape) {
    double[][] distinct = {{1, 2}, {4, -1}, {0, 3}, {2, 2}};
    long[] weights = {2, 1, 3, 1};
    double[][] repeated = {{1, 2}, {1, 2}, {4, -1}, {0, 3}, {0, 3}, {0, 3}, {2, 2}};
    Samples weighted =
        MatrixSamples.weighted(
            Fits.samples(distinct).space(),
            new DMatrixRMaj(distinct),
            new int[4],
            1,
            Origin.REAL,
            weights);

    GaussianModel one = fit(Fits.gaussian(shape, List.of()), weighted);
    GaussianModel other = fit(Fits.gaussian(shape, List.of()), Fits.samples(repeated));

    assertThat(one.mean(0)).containsExactly(other.mean(0), within(1e-14));
    assertThat(one.covariance(0).data).containsExactly(other.covariance(0).data, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void theDensityIntegratesToOneAndTheScoreIsItsGradient(CovarianceShape shape) {
    GaussianModel model =
        fit(Fits.gaussian(shape, List.of()), Fits.normal(RandomStream.of(4, 0), 40, 2));

    double mass =
        TensorGrid.legendre(80, -12, 12, -12, 12)
            .integrate((x, y) -> Math.exp(logDensity(model, x, y)));
    assertThat(mass).isCloseTo(1, within(1e-10));

    double step = 1e-5;
    double[] score = model.score(0, new DMatrixRMaj(new double[][] {{0.3, 1.7}})).data;
    assertThat(score[0])
        .isCloseTo(
            (logDensity(model, 0.3 + step, 1.7) - logDensity(model, 0.3 - step, 1.7)) / 2 / step,
            within(1e-8));
    assertThat(score[1])
        .isCloseTo(
            (logDensity(model, 0.3, 1.7 + step) - logDensity(model, 0.3, 1.7 - step)) / 2 / step,
            within(1e-8));
  }

  private static double logDensity(LogDensity law, double x, double y) {
    return law.logDensity(0, Fits.samples(new double[][] {{x, y}}))[0];
  }

  @Test
  void noiseAddsItsVarianceToTheScore() {
    GaussianModel model =
        fit(
            Fits.gaussian(CovarianceShape.DIAGONAL, List.of()),
            Fits.samples(new double[][] {{-3}, {3}}));

    double score = model.noisedScore(0, new DMatrixRMaj(new double[][] {{5}}), 4).data[0];

    assertThat(score).isCloseTo(-5.0 / 25, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void drawnPointsHaveTheFittedMoments(CovarianceShape shape) {
    GaussianModel model =
        fit(Fits.gaussian(shape, List.of()), Fits.normal(RandomStream.of(5, 0), 40, 2));
    int count = 40_000;

    Samples drawn = model.sample(0, count, RandomStream.of(6, 0));

    DMatrixRMaj covariance = Products.covariance(drawn.toMatrix(), 0);
    double[] mean = Products.mean(drawn.toMatrix());
    double[] wanted = model.covariance(0).data;
    for (int i = 0; i < 2; i++) {
      // 4 standard errors: sd/sqrt(n) of a mean, variance sqrt(2/n) of a variance.
      assertThat(mean[i]).isCloseTo(model.mean(0)[i], within(4 * Math.sqrt(wanted[3 * i] / count)));
      assertThat(covariance.data[3 * i])
          .isCloseTo(wanted[3 * i], within(4 * wanted[3 * i] * Math.sqrt(2.0 / count)));
    }
    assertThat(covariance.data[1])
        .isCloseTo(
            wanted[1],
            within(4 * Math.sqrt((wanted[0] * wanted[3] + wanted[1] * wanted[1]) / count)));
  }

  @Test
  void aConstantColumnIsCollapsed() {
    double[][] rows = new double[10][];
    java.util.Arrays.fill(rows, new double[] {0.3, 0.1});

    for (CovarianceShape shape : List.of(CovarianceShape.DIAGONAL, CovarianceShape.FULL)) {
      CensoredException censored =
          catchThrowableOfType(
              CensoredException.class,
              () -> fit(Fits.gaussian(shape, List.of()), Fits.samples(rows)));
      assertThat(censored.outcome()).isEqualTo(Outcome.COLLAPSED);
      assertThat(censored).hasMessageContaining("column 0");
    }
  }

  @Test
  void aFullCovarianceOfTooFewRowsIsCollapsed() {
    assertThatThrownBy(
            () ->
                fit(
                    Fits.gaussian(CovarianceShape.FULL, List.of()),
                    Fits.normal(RandomStream.of(7, 0), 4, 4)))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("at least 5 rows")
        .hasMessageContaining("had 4");
  }

  @Test
  void linearlyDependentColumnsAreCollapsed() {
    double[][] rows = {{1, 2, 3}, {4, -1, 3}, {0, 3, 3}, {2, 2, 4}, {7, 1, 8}};
    assertThatThrownBy(
            () -> fit(Fits.gaussian(CovarianceShape.FULL, List.of()), Fits.samples(rows)))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("column 2");
  }

  @ParameterizedTest
  @EnumSource(
      value = CovarianceShape.class,
      names = {"DIAGONAL", "FULL"})
  void variancesDownToTheLimitOfDoublesWork(CovarianceShape shape) {
    RandomStream stream = RandomStream.of(8, 0);
    Samples normal = Fits.normal(stream, 20, 2);
    DMatrixRMaj tiny = normal.toMatrix();
    for (int i = 0; i < tiny.data.length; i++) {
      tiny.data[i] *= 1e-150;
    }
    Samples samples = MatrixSamples.of(normal.space(), tiny, new int[20], 1, Origin.REAL);

    GaussianModel model = fit(Fits.gaussian(shape, List.of()), samples);
    GaussianModel usual = fit(Fits.gaussian(shape, List.of()), normal);

    assertThat(model.covariance(0).data[0] * 1e300)
        .isCloseTo(usual.covariance(0).data[0], within(1e-9));
    assertThat(model.logDensity(0, samples)[3])
        .isCloseTo(usual.logDensity(0, normal)[3] + 300 * Math.log(10), within(1e-9));
  }

  @Test
  void aSourceWithoutRowsIsRefused() {
    Samples samples =
        MatrixSamples.of(
            Fits.samples(new double[][] {{1}}).space(),
            new DMatrixRMaj(new double[][] {{1}, {2}}),
            new int[] {0, 0},
            2,
            Origin.REAL);
    assertThatThrownBy(() -> fit(Fits.gaussian(CovarianceShape.IDENTITY, List.of()), samples))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source 1 has no training row");
  }

  @Test
  void aSharedColumnThatDoesNotExistIsRefusedAtPlanning() {
    assertThatThrownBy(
            () ->
                Fits.gaussian(CovarianceShape.FULL, List.of(2))
                    .capabilities(Fits.samples(new double[][] {{1, 2}}).space()))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("column 2 of 2");
  }

  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void aSavedModelIsReadBackTheSame(CovarianceShape shape) throws IOException {
    GaussianFamily family = Fits.gaussian(shape, List.of());
    Samples samples = Fits.normal(RandomStream.of(9, 0), 30, 3);
    GaussianModel model = fit(family, samples);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);

    Model read = family.load(samples.space(), new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(read.as(LogDensity.class).orElseThrow().logDensity(0, samples))
        .containsExactly(model.logDensity(0, samples));
    assertThat(read.as(GaussianForm.class).orElseThrow().mean(0)).containsExactly(model.mean(0));
  }

  @Test
  void temperingScalesTheCovariance() {
    GaussianModel model =
        fit(
            Fits.gaussian(CovarianceShape.FULL, List.of()),
            Fits.normal(RandomStream.of(10, 0), 30, 3));
    GaussianForm tempered = model.tempered(0.5).as(GaussianForm.class).orElseThrow();
    assertThat(tempered.covariance(0).data[1])
        .isCloseTo(model.covariance(0).data[1] / 2, within(1e-15));
    assertThat(tempered.mean(0)).containsExactly(model.mean(0));
  }
}
