package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;

/** Two modes N(+-2, 1) on one axis of many: the rows know nothing of the other axes. */
class SubspaceFamilyTest {
  private static final double LEVEL = 1;
  private static Model plane;

  private static ModelFamily family(int latent) {
    return new SubspaceScoreFactory()
        .create(
            new SubspaceScoreOptions(
                latent,
                1,
                300,
                20,
                1000,
                TestOptions.FLOW,
                TestOptions.SHAPE,
                new NoiseOptions(NoiseKind.VP, 0.5, 0.05, 6),
                Scaling.NONE,
                TestOptions.DENOISED,
                TestOptions.DENSITY));
  }

  private static DMatrixRMaj rows(int count, int columns, RandomStream stream) {
    DMatrixRMaj line = TestFits.twoModes(count, 1, 2, stream);
    DMatrixRMaj rows = new DMatrixRMaj(count, columns);
    for (int row = 0; row < count; row++) {
      rows.data[row * columns] = line.data[row];
    }
    return rows;
  }

  private static Model fit(int columns, TestFits fits) {
    return family(1).fit(TestFits.samples(rows(1000, columns, RandomStream.of(1, 0))), fits);
  }

  @BeforeAll
  static void fitInEightColumns() {
    plane = fit(8, new TestFits(1));
  }

  private static MixtureField truth(int columns) {
    DMatrixRMaj covariance = new DMatrixRMaj(columns, columns);
    covariance.data[0] = 1;
    double[] left = new double[columns];
    double[] right = new double[columns];
    left[0] = -2;
    right[0] = 2;
    return new MixtureField(
        List.of(NormalComponent.of(1, left, covariance), NormalComponent.of(1, right, covariance)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 32})
  void theScoreIsLearntInManyDimensionsAsInFew(int columns) {
    TestFits fits = new TestFits(1, 0);
    double trained = scoreError(fit(columns, fits), columns);
    assertThat(trained).isLessThan(0.05);
    assertThat(trained).isLessThan(scoreError(fits.reported().get(0.0), columns) / 2);
  }

  /** {@code E |score - truth|^2} under noise; |score|^2 is about the number of columns. */
  private static double scoreError(Law law, int columns) {
    RandomStream stream = RandomStream.of(2, 0);
    DMatrixRMaj points = rows(1000, columns, stream);
    for (int at = 0; at < points.data.length; at++) {
      points.data[at] += LEVEL * stream.nextGaussian();
    }
    double[] score = law.as(NoisedScore.class).orElseThrow().noisedScore(0, points, LEVEL).data;
    double[] exact = truth(columns).at(points, LEVEL).score().data;
    double error = 0;
    for (int at = 0; at < score.length; at++) {
      error += (score[at] - exact[at]) * (score[at] - exact[at]) / points.numRows;
    }
    return error;
  }

  @Test
  void pointsAreDrawnNearTheSubspaceFromBothModes() {
    DMatrixRMaj drawn = plane.sample(0, 1000, RandomStream.of(3, 0)).toMatrix();
    double right = 0;
    double across = 0;
    for (int row = 0; row < drawn.numRows; row++) {
      right += drawn.get(row, 0) > 0 ? 1.0 / drawn.numRows : 0;
      for (int i = 1; i < 8; i++) {
        across += drawn.get(row, i) * drawn.get(row, i) / drawn.numRows;
      }
    }
    assertThat(right).isCloseTo(0.5, within(4 * 0.5 * Math.sqrt(1 / 1000.0 + 1 / 1000.0)));
    // Noise of the floor, e^.05 - 1 = .051 a coordinate, is taken away by the last step.
    assertThat(across).isLessThan(0.02);
  }

  @Test
  void aSubspaceAsLargeAsTheSpaceIsRefusedWhilePlanning() {
    assertThatThrownBy(() -> family(2).capabilities(ColumnSpace.reals(2)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("set latent below the number of columns");
    assertThatThrownBy(
            () ->
                family(3).fit(TestFits.samples(rows(3, 4, RandomStream.of(4, 0))), new TestFits(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower latent or raise the sample size");
  }
}
