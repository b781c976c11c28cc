package org.tributary.plugins.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.quadrature.TensorGrid;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

class KdeFamilyTest {

  private static final FitContext CONTEXT = new TestContext(RandomStream.of(1, 0));

  private static Samples samples(double[][] rows) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows);
    return MatrixSamples.ofSource(ColumnSpace.reals(matrix.numCols), matrix, 0, 1, Origin.REAL);
  }

  private static Samples file(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                KdeFamilyTest.class.getResourceAsStream("/oracles/" + name),
                StandardCharsets.UTF_8))) {
      return samples(
          reader
              .lines()
              .map(
                  line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new));
    }
  }

  private static KdeModel fit(KdeOptions options, Samples samples) {
    return (KdeModel) new KdeFamily(options).fit(samples, CONTEXT);
  }

  private static double negativeLogLikelihood(KdeOptions options) throws IOException {
    double[] values = fit(options, file("X.csv")).logDensity(0, file("Y.csv"));
    return -Arrays.stream(values).average().orElseThrow();
  }

  @Test
  void likelihoodsAreThoseOfScikitLearnAndSciPy() throws IOException {
    // oracles.json: kde_nll_bw0.75_train_X_test_Y, sklearn_kde_scott_nll, kde_scott_nll_...
    assertThat(
            negativeLogLikelihood(
                new KdeOptions(BandwidthRule.FIXED, 0.75, 1, 1, KernelOrder.GAUSSIAN)))
        .isCloseTo(5.182534413950426, within(1e-9));
    assertThat(negativeLogLikelihood(KdeOptions.of(BandwidthRule.SCOTT_ISOTROPIC)))
        .isCloseTo(5.44980817361682, within(1e-9));
    assertThat(negativeLogLikelihood(KdeOptions.of(BandwidthRule.SCOTT_COVARIANCE)))
        .isCloseTo(5.5953807883016795, within(1e-9));
  }

  @Test
  void silvermanAndSmoothnessFollowTheirFormulas() {
    KdeOptions smooth = new KdeOptions(BandwidthRule.SMOOTHNESS, 1, 2, 1, KernelOrder.GAUSSIAN);
    assertThat(BandwidthRule.SMOOTHNESS.bandwidth(smooth, 256, 2)).isCloseTo(0.5, within(1e-15));
    // d = 2: (n (d+2)/4)^(-1/6) = n^(-1/6).
    assertThat(BandwidthRule.SILVERMAN_ISOTROPIC.bandwidth(smooth, 64, 2))
        .isCloseTo(0.5, within(1e-15));
  }

  private static double density(KdeModel model, double x, double y) {
    return Math.exp(model.logDensity(0, samples(new double[][] {{x, y}}))[0]);
  }

  private static Samples three() {
    return samples(new double[][] {{0, 1}, {1, -1}, {2, 0.5}, {-1, 0}});
  }

  @ParameterizedTest
  @EnumSource(BandwidthRule.class)
  void theDensityIntegratesToOneAndTheScoreIsItsGradient(BandwidthRule rule) {
    KdeModel model = fit(KdeOptions.of(rule), three());
    double mass = TensorGrid.legendre(60, -9, 10, -9, 10).integrate((x, y) -> density(model, x, y));
    assertThat(mass).isCloseTo(1, within(1e-7));

    double step = 1e-5;
    double[] score =
        model
            .as(Score.class)
            .orElseThrow()
            .score(0, new DMatrixRMaj(new double[][] {{0.3, 0.6}}))
            .data;
    double slope =
        Math.log(density(model, 0.3 + step, 0.6) / density(model, 0.3 - step, 0.6)) / 2 / step;
    assertThat(score[0]).isCloseTo(slope, within(1e-7));
  }

  /** Draws of the clipped estimate: the share in an interval against the density's own integral. */
  @Test
  void theTwicingKernelsPositivePartCanBeDrawn() {
    KernelDensity density =
        new KernelDensity(
            new DMatrixRMaj(new double[][] {{-2}, {0}, {0.5}}),
            new double[] {1, 1, 1},
            new DMatrixRMaj(new double[][] {{0.25}}));
    double inside = 0;
    double whole = 0;
    double step = 1e-3;
    for (double x = -8; x < 8; x += step) {
      double mass = Math.max(0, density.twicingDensity(new DMatrixRMaj(new double[][] {{x}}))[0]);
      whole += mass;
      inside += x > -0.25 && x < 0.75 ? mass : 0;
    }
    int draws = 20_000;
    DMatrixRMaj drawn = density.drawTwicing(draws, RandomStream.of(2, 0));
    int found = 0;
    for (double x : drawn.data) {
      found += x > -0.25 && x < 0.75 ? 1 : 0;
    }
    double share = inside / whole;
    assertThat(found / (double) draws)
        .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / draws)));
  }

  @Test
  void theTwicingKernelHasNoSecondMoment() {
    KdeOptions options = new KdeOptions(BandwidthRule.FIXED, 1, 1, 1, KernelOrder.TWICING);
    KernelDensity density =
        new KernelDensity(
            new DMatrixRMaj(1, 1), new double[] {1}, new DMatrixRMaj(new double[][] {{1}}));
    // 2 phi(x) - phi_2(x) at 0.7 in closed form, phi_2 of variance 2.
    double wanted =
        (2 * Math.exp(-0.245) - Math.exp(-0.1225) / Math.sqrt(2)) / Math.sqrt(2 * Math.PI);
    assertThat(Math.exp(density.twicingLogDensity(new DMatrixRMaj(new double[][] {{0.7}}))[0]))
        .isCloseTo(wanted, within(1e-14));
    assertThat(density.twicingLogDensity(new DMatrixRMaj(new double[][] {{4}}))[0])
        .isEqualTo(Double.NEGATIVE_INFINITY);

    KdeModel model = fit(options, three());
    assertThat(model.as(LogDensity.class)).isPresent();
    assertThat(model.as(Score.class)).isEmpty();
    assertThat(model.sample(0, 7, RandomStream.of(1, 1)).size()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(BandwidthRule.class)
  void weightsEqualRepeatedRows(BandwidthRule rule) {
    Samples weighted =
        MatrixSamples.weighted(
            ColumnSpace.reals(2),
            new DMatrixRMaj(new double[][] {{0, 1}, {1, -1}, {2, 0}}),
            new int[3],
            1,
            Origin.REAL,
            new long[] {1, 3, 1});
    Samples repeated = samples(new double[][] {{0, 1}, {1, -1}, {1, -1}, {1, -1}, {2, 0}});
    assertThat(fit(KdeOptions.of(rule), weighted).logDensity(0, three()))
        .containsExactly(fit(KdeOptions.of(rule), repeated).logDensity(0, three()), within(1e-12));
  }

  @Test
  void drawnPointsHaveTheVarianceOfTheDataPlusThatOfTheKernel() {
    KdeModel model =
        fit(
            new KdeOptions(BandwidthRule.FIXED, 0.5, 1, 1, KernelOrder.GAUSSIAN),
            samples(new double[][] {{-1}, {1}}));
    int count = 40_000;
    double variance =
        Products.covariance(model.sample(0, count, RandomStream.of(2, 2)).toMatrix(), 0).data[0];
    assertThat(model.as(Moments.class).orElseThrow().covariance(0).data[0]).isEqualTo(1.25);
    // E x^4 = 1 + 6/4 + 3/16, so the variance of the squares is 1.125.
    assertThat(variance).isCloseTo(1.25, within(4 * Math.sqrt(1.125 / count)));
  }

  @Test
  void aConstantColumnIsCollapsedUnderACovarianceRuleOnly() {
    Samples constant = samples(new double[][] {{0, 1}, {1, 1}, {2, 1}, {3, 1}});
    assertThatThrownBy(() -> fit(KdeOptions.of(BandwidthRule.SCOTT_COVARIANCE), constant))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("column 1");
    assertThat(fit(KdeOptions.of(BandwidthRule.SCOTT_ISOTROPIC), constant).logDensity(0, constant))
        .doesNotContain(Double.NEGATIVE_INFINITY);
  }

  @Test
  void aSavedModelIsReadBackTheSame() throws IOException {
    KdeFamily family = new KdeFamily(KdeOptions.of(BandwidthRule.SILVERMAN_COVARIANCE));
    KdeModel model = fit(family.options(), three());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    LogDensity read =
        family
            .load(model.space(), new ByteArrayInputStream(bytes.toByteArray()))
            .as(LogDensity.class)
            .orElseThrow();
    assertThat(read.logDensity(0, three())).containsExactly(model.logDensity(0, three()));
  }
}
