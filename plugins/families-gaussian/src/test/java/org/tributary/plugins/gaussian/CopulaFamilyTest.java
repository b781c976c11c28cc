package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

class CopulaFamilyTest {
  private static final CopulaFamily FAMILY = new CopulaFamily(new GaussianCopulaOptions(1));
  private static final Space MIXED =
      new ColumnSpace(
          List.of(
              new ColumnSpace.Column("income", Kind.real()),
              new ColumnSpace.Column("class", Kind.Category.ofSize(3))));

  private static CopulaModel fit(Samples samples) {
    return (CopulaModel) FAMILY.fit(samples, Fits.context(1));
  }

  /** A log-normal income and a class that follows it. */
  private static Samples mixed() {
    RandomStream stream = RandomStream.of(21, 0);
    DMatrixRMaj rows = new DMatrixRMaj(400, 2);
    for (int i = 0; i < 400; i++) {
      double z = stream.nextGaussian();
      double other = 0.8 * z + 0.6 * stream.nextGaussian();
      rows.set(i, 0, Math.exp(z));
      rows.set(i, 1, other < -0.5 ? 0 : other < 1 ? 1 : 2);
    }
    return MatrixSamples.ofSource(MIXED, rows, 0, 1, Origin.REAL);
  }

  private static Samples points(Space space, double[][] rows) {
    return MatrixSamples.ofSource(space, new DMatrixRMaj(rows), 0, 1, Origin.REAL);
  }

  /** Midpoint rule; the density is piecewise smooth, so the mass is right to about the step. */
  private static double mass(CopulaModel model, double from, double to, int steps, double level) {
    double[][] rows = new double[steps][];
    double step = (to - from) / steps;
    for (int i = 0; i < steps; i++) {
      rows[i] = new double[] {from + (i + 0.5) * step, level};
    }
    double sum = 0;
    for (double value : model.logDensity(0, points(MIXED, rows))) {
      sum += step * Math.exp(value);
    }
    return sum;
  }

  @Test
  void theMixedDensitySumsAndIntegratesToOneWithTheFrequenciesOfTheClasses() {
    CopulaModel model = fit(mixed());
    double total = 0;
    for (int level = 0; level < 3; level++) {
      double share = 0;
      for (int row = 0; row < 400; row++) {
        share += mixed().value(row, 1) == level ? 1 / 400.0 : 0;
      }
      double mass = mass(model, -30, 60, 90_000, level);
      assertThat(mass).isCloseTo(share, within(1e-3));
      total += mass;
    }
    assertThat(total).isCloseTo(1, within(1e-3));
  }

  @Test
  void theRealDensityIntegratesToOne() {
    CopulaModel model = fit(Fits.normal(RandomStream.of(22, 0), 60, 2));
    double sum = 0;
    double step = 0.05;
    double[][] rows = new double[400 * 400][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {-10 + step * (i % 400 + 0.5), -9 + step * (i / 400 + 0.5)};
    }
    for (double value : model.logDensity(0, Fits.samples(rows))) {
      sum += step * step * Math.exp(value);
    }
    assertThat(sum).isCloseTo(1, within(5e-3));
  }

  @Test
  void drawsKeepMarginsAndDependence() {
    Samples training = mixed();
    CopulaModel model = fit(training);
    Samples drawn = model.sample(0, 20_000, RandomStream.of(2, 2));

    double[] shares = new double[3];
    double low = 0;
    for (int row = 0; row < drawn.size(); row++) {
      shares[(int) drawn.value(row, 1)] += 1.0 / drawn.size();
      low += drawn.value(row, 0) < 1 ? 1.0 / drawn.size() : 0;
    }
    double[] wanted = new double[3];
    double wantedLow = 0;
    for (int row = 0; row < 400; row++) {
      wanted[(int) training.value(row, 1)] += 1 / 400.0;
      wantedLow += training.value(row, 0) < 1 ? 1 / 400.0 : 0;
    }
    // 4 standard errors of a share of 20,000 draws; the smoothing moves the share by at most 3%.
    assertThat(shares).containsExactly(wanted, within(4 * 0.5 / Math.sqrt(20_000)));
    assertThat(low).isCloseTo(wantedLow, within(0.03 + 4 * 0.5 / Math.sqrt(20_000)));
    assertThat(model.correlation().get(0, 1)).isBetween(0.6, 0.8);
  }

  @Test
  void sourcesKeepTheirMarginsAndShareTheCorrelation() {
    RandomStream stream = RandomStream.of(23, 0);
    double[][] rows = new double[300][2];
    int[] labels = new int[300];
    for (int i = 0; i < 300; i++) {
      labels[i] = i % 2;
      rows[i][0] = stream.nextGaussian() + 10 * labels[i];
      rows[i][1] = 0.9 * (rows[i][0] - 10 * labels[i]) + 0.4 * stream.nextGaussian();
    }
    CopulaModel model = fit(Fits.samples(rows, labels));
    DMatrixRMaj second = model.sample(1, 2000, RandomStream.of(3, 3)).toMatrix();
    assertThat(Products.mean(second)[0]).isCloseTo(10, within(0.5));
    assertThat(model.correlation().get(0, 1)).isBetween(0.85, 0.95);
    assertThat(FAMILY.capabilities(model.space()).sharing()).isTrue();
  }

  @Test
  void twoDiscreteColumnsCanOnlyBeSampled() {
    Space space =
        new ColumnSpace(
            List.of(
                new ColumnSpace.Column("a", Kind.Category.ofSize(2)),
                new ColumnSpace.Column("n", new Kind.Whole())));
    Samples samples = points(space, new double[][] {{0, 3}, {1, 7}, {1, 7}, {0, 3}, {0, 5}});
    CopulaModel model = fit(samples);
    assertThat(FAMILY.capabilities(space).offers(LogDensity.class)).isFalse();
    assertThat(model.as(LogDensity.class)).isEmpty();
    Samples drawn = model.sample(0, 200, RandomStream.of(4, 4));
    for (int row = 0; row < 200; row++) {
      assertThat(drawn.value(row, 1)).isIn(3.0, 5.0, 7.0);
    }
  }

  @Test
  void aConstantRealColumnIsCollapsedAndDependentColumnsAreShrunk() {
    assertThatThrownBy(() -> fit(Fits.samples(new double[][] {{1, 2}, {1, 3}})))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("column 0");
    CopulaModel model = fit(Fits.samples(new double[][] {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {7, 14}}));
    assertThat(model.correlation().get(0, 1)).isBetween(0.99, 1.0).isLessThan(1);
  }

  @Test
  void weightsEqualRepeatedRowsAndModelsAreReadBackTheSame() throws IOException {
    Samples repeated =
        points(MIXED, new double[][] {{1, 0}, {1, 0}, {2, 1}, {5, 2}, {5, 2}, {3, 1}});
    Samples weighted =
        MatrixSamples.weighted(
            MIXED,
            new DMatrixRMaj(new double[][] {{1, 0}, {2, 1}, {5, 2}, {3, 1}}),
            new int[4],
            1,
            Origin.REAL,
            new long[] {2, 1, 2, 1});
    CopulaModel model = fit(repeated);
    assertThat(fit(weighted).logDensity(0, repeated))
        .containsExactly(model.logDensity(0, repeated), within(1e-9));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    LogDensity read =
        FAMILY
            .load(MIXED, new ByteArrayInputStream(bytes.toByteArray()))
            .as(LogDensity.class)
            .orElseThrow();
    assertThat(read.logDensity(0, repeated)).containsExactly(model.logDensity(0, repeated));
  }
}
