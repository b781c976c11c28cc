package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.quadrature.TensorGrid;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.testkit.TestContext;

class MixtureFamilyTest {
  private static final MixtureFamily FAMILY =
      new MixtureFamily(new GaussianMixtureOptions(2, Optional.empty(), 1e-8, 500, List.of()));

  /** Two clusters at -3 and +3 on the first axis, as labels 0 and 1 of one source. */
  private static Samples clusters() {
    RandomStream stream = RandomStream.of(12, 0);
    double[][] rows = new double[80][2];
    for (int i = 0; i < rows.length; i++) {
      stream.fillGaussian(rows[i], 0, 2);
      rows[i][0] += i % 4 == 0 ? -3 : 3;
    }
    return Fits.samples(rows);
  }

  private static MixtureModel fit(Samples samples) {
    return (MixtureModel) FAMILY.fit(samples, Fits.context(4));
  }

  private static double logDensity(MixtureModel model, double x, double y) {
    return model.logDensity(0, Fits.samples(new double[][] {{x, y}}))[0];
  }

  @Test
  void theDensityIntegratesToOneAndTheScoreIsItsGradient() {
    MixtureModel model = fit(clusters());
    double mass =
        TensorGrid.legendre(80, -10, 10, -10, 10)
            .integrate((x, y) -> Math.exp(logDensity(model, x, y)));
    assertThat(mass).isCloseTo(1, within(1e-8));

    double step = 1e-5;
    double[] score = model.score(0, new DMatrixRMaj(new double[][] {{0.3, -0.6}})).data;
    assertThat(score[0])
        .isCloseTo(
            (logDensity(model, 0.3 + step, -0.6) - logDensity(model, 0.3 - step, -0.6)) / 2 / step,
            within(1e-7));
  }

  @Test
  void momentsAreThoseOfTheTrainingRows() {
    // Expectation-maximisation keeps the sample's moments at each step, the ridge apart.
    MixtureModel model = fit(clusters());
    DMatrixRMaj sample = clusters().toMatrix();
    assertThat(model.mean(0)).containsExactly(Products.mean(sample), within(1e-9));
    assertThat(model.covariance(0).data)
        // a ridge of a millionth of variances that are below 10
        .containsExactly(Products.covariance(sample, 0).data, within(1e-5));
    DMatrixRMaj drawn = model.sample(0, 40_000, RandomStream.of(1, 9)).toMatrix();
    // 4 standard errors of the mean of the first coordinate.
    assertThat(Products.mean(drawn)[0])
        .isCloseTo(model.mean(0)[0], within(4 * Math.sqrt(model.covariance(0).data[0] / 40_000)));
  }

  @Test
  void weightsEqualRepeatedRows() {
    double[][] distinct = {{0, 0}, {1, 0}, {0, 1}, {9, 9}, {8, 9}, {9, 8}};
    double[][] repeated = {{0, 0}, {0, 0}, {1, 0}, {0, 1}, {9, 9}, {8, 9}, {9, 8}, {9, 8}};
    Samples weighted =
        MatrixSamples.weighted(
            Fits.samples(distinct).space(),
            new DMatrixRMaj(distinct),
            new int[6],
            1,
            Origin.REAL,
            new long[] {2, 1, 1, 1, 1, 2});
    MixtureFamily family =
        new MixtureFamily(
            new GaussianMixtureOptions(
                2, Optional.of(1e-3), 1e-9, 200, List.of(List.of(1.0, 1.0), List.of(8.0, 8.0))));
    LogDensity one = (LogDensity) family.fit(weighted, Fits.context(1));
    LogDensity other = (LogDensity) family.fit(Fits.samples(repeated), Fits.context(1));
    Samples points = Fits.samples(new double[][] {{0, 0.5}, {8, 8}});
    assertThat(one.logDensity(0, points))
        .containsExactly(other.logDensity(0, points), within(1e-7));
  }

  @Test
  void unitsOfMeasureMoveTheLogDensityByTheirLogarithmAndNothingElse() {
    Samples rows = clusters();
    double[] own = fit(rows).logDensity(0, rows);
    double[][] units = {{1e-4, 1e-4}, {1e5, 1e-3}, {1e-100, 1}, {254, 1e-9}};
    for (double[] unit : units) {
      double[][] changed = new double[rows.size()][2];
      for (int row = 0; row < changed.length; row++) {
        changed[row][0] = unit[0] * rows.value(row, 0);
        changed[row][1] = unit[1] * rows.value(row, 1);
      }
      Samples other = Fits.samples(changed);
      double[] density = fit(other).logDensity(0, other);
      double logarithm = Math.log(unit[0]) + Math.log(unit[1]);
      for (int row = 0; row < own.length; row++) {
        assertThat(density[row] + logarithm).isCloseTo(own[row], within(1e-6));
      }
    }
  }

  @Test
  void aConstantColumnIsNamedAndGivesNoDensity() {
    double[][] rows = {{0, 3}, {1, 3}, {2, 3}, {5, 3}, {6, 3}};
    assertThatThrownBy(() -> fit(Fits.samples(rows)))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("column 1 is constant in source 0")
        .hasMessageContaining("leave it out or give a ridge");
  }

  @Test
  void fitsRepeatAndAreReadBackTheSame() throws IOException {
    MixtureModel model = fit(clusters());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    LogDensity read =
        FAMILY
            .load(model.space(), new ByteArrayInputStream(bytes.toByteArray()))
            .as(LogDensity.class)
            .orElseThrow();
    assertThat(read.logDensity(0, clusters())).containsExactly(model.logDensity(0, clusters()));
    assertThat(fit(clusters()).logDensity(0, clusters()))
        .containsExactly(model.logDensity(0, clusters()));
  }

  @Test
  void fewerRowsThanComponentsAreRefused() {
    assertThatThrownBy(() -> fit(Fits.samples(new double[][] {{1, 2}})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source 0 had 1");
  }

  /** Two sources, so that each goes on from its own components. */
  @Test
  void aWarmStartBeginsWhereTheLastModelEnded() {
    Samples rows =
        Fits.samples(
            new double[][] {{-3}, {-2.5}, {2}, {2.6}, {0}, {.4}, {5}, {6}}, 0, 0, 0, 0, 1, 1, 1, 1);
    MixtureFamily steps =
        new MixtureFamily(new GaussianMixtureOptions(2, Optional.of(.1), 0, 2, List.of()));
    MixtureFamily all =
        new MixtureFamily(new GaussianMixtureOptions(2, Optional.of(.1), 0, 4, List.of()));
    MixtureModel half = (MixtureModel) steps.fit(rows, Fits.context(4));
    MixtureModel whole = (MixtureModel) all.fit(rows, Fits.context(4));
    MixtureModel warm =
        (MixtureModel) steps.fit(rows, new TestContext(RandomStream.of(4, 0)).from(half));
    for (int k = 0; k < 2; k++) {
      assertThat(warm.mixtures().get(k).means().data)
          .containsExactly(whole.mixtures().get(k).means().data, within(1e-12));
    }
    MixtureFamily three =
        new MixtureFamily(new GaussianMixtureOptions(3, Optional.of(.1), 0, 2, List.of()));
    assertThatThrownBy(() -> three.fit(rows, new TestContext(RandomStream.of(4, 0)).from(half)))
        .hasMessage("3 components cannot go on from a mixture of 2: give both the same");
    assertThatThrownBy(
            () -> steps.fit(clusters(), new TestContext(RandomStream.of(4, 0)).from(half)))
        .hasMessage("a fit of 1 sources cannot go on from a model of 2");
  }
}
