package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;
import org.tributary.plugins.score.features.Training;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;

/** A range of noise, on the equal mixture of N(-2 e1, I) and N(2 e1, I) in two dimensions. */
class RandomFeatureFamilyTest {
  private static final ModelFamily FAMILY =
      new RandomFeatureFactory().create(TestOptions.features(300, 1000));
  private static final DMatrixRMaj UNIT = new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}});
  private static final MixtureField TRUTH =
      new MixtureField(
          List.of(
              NormalComponent.of(1, new double[] {-2, 0}, UNIT),
              NormalComponent.of(1, new double[] {2, 0}, UNIT)));
  private static TestFits fits;
  private static Model model;

  @BeforeAll
  static void fit() {
    fits = new TestFits(1, 0, 10, 300);
    model =
        FAMILY.fit(TestFits.samples(TestFits.twoModes(2000, 2, 2, RandomStream.of(1, 0))), fits);
  }

  private static DMatrixRMaj fresh(int count) {
    return TestFits.twoModes(count, 2, 2, RandomStream.of(9, 0));
  }

  /** {@code E |score - truth|^2 / E |truth|^2} on fresh rows under the noise of a level. */
  private static double scoreError(Law law, double level) {
    DMatrixRMaj points = fresh(2000);
    RandomStream noise = RandomStream.of(10, 0);
    for (int i = 0; i < points.data.length; i++) {
      points.data[i] += level * noise.nextGaussian();
    }
    double[] score = law.as(NoisedScore.class).orElseThrow().noisedScore(0, points, level).data;
    double[] exact = TRUTH.at(points, level).score().data;
    double error = 0;
    double size = 0;
    for (int i = 0; i < score.length; i++) {
      error += (score[i] - exact[i]) * (score[i] - exact[i]);
      size += exact[i] * exact[i];
    }
    return error / size;
  }

  @Test
  void trainingBringsTheScoreToTheTruthAtEveryLevel() {
    for (double level : new double[] {0.4, 1, 3, 10}) {
      double start = scoreError(fits.reported().get(0.0), level);
      double end = scoreError(model, level);
      assertThat(end).isLessThan(0.05).isLessThan(start + 1e-3);
    }
    assertThat(scoreError(fits.reported().get(0.0), 0.4)).isGreaterThan(0.1);
  }

  @Test
  void noiseThatExplodesIsLearntToo() {
    Model exploding =
        new RandomFeatureFactory()
            .create(TestOptions.exploding(300, 1000))
            .fit(
                TestFits.samples(TestFits.twoModes(2000, 2, 2, RandomStream.of(1, 0))),
                new TestFits(1));
    for (double level : new double[] {0.4, 1, 3, 10}) {
      assertThat(scoreError(exploding, level)).isLessThan(0.07);
    }
  }

  @Test
  void theLogDensityIsNearTheTruthAndIntegratesToOne() {
    DMatrixRMaj points = fresh(300);
    double trained = densityError(model, points);
    assertThat(trained)
        .isLessThan(0.2)
        .isLessThan(densityError(fits.reported().get(0.0), points) / 2);
    LogDensity density = model.as(LogDensity.class).orElseThrow();
    // The trapezoid rule in steps of half a standard deviation, exact to 1e-8 for a normal law.
    DMatrixRMaj grid = new DMatrixRMaj(33 * 25, 2);
    for (int cell = 0; cell < grid.numRows; cell++) {
      grid.set(cell, 0, 0.5 * (cell % 33 - 16));
      grid.set(cell, 1, 0.5 * (cell / 33 - 12));
    }
    double mass =
        Arrays.stream(density.logDensity(0, TestFits.samples(grid)))
            .map(each -> Math.exp(each) / 4)
            .sum();
    assertThat(mass).isCloseTo(1, within(0.01));
  }

  /** Mean distance of the log-densities, with the truth at the noise floor in the data's units. */
  private static double densityError(Law law, DMatrixRMaj points) {
    double[] values =
        law.as(LogDensity.class).orElseThrow().logDensity(0, TestFits.samples(points));
    // The mean variance of the rows is (5 + 1) / 2.
    double[] exact = TRUTH.logDensity(points, Math.sqrt(Math.expm1(0.02)) * Math.sqrt(3));
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.abs(values[i] - exact[i]) / values.length;
    }
    return sum;
  }

  @Test
  void drawnPointsHaveTheMomentsAndModesOfTheTruth() {
    DMatrixRMaj drawn = model.sample(0, 2000, RandomStream.of(3, 0)).toMatrix();
    double right = 0;
    double between = 0;
    double second = 0;
    for (int row = 0; row < drawn.numRows; row++) {
      right += drawn.get(row, 0) > 0 ? 1.0 / drawn.numRows : 0;
      between += Math.abs(drawn.get(row, 0)) < 0.5 ? 1.0 / drawn.numRows : 0;
      second += drawn.get(row, 1) * drawn.get(row, 1) / drawn.numRows;
    }
    // 4 standard errors of draws and of the 2000 rows: a share of 1/2, a variance of 1.
    assertThat(right).isCloseTo(0.5, within(4 * 0.5 * Math.sqrt(1 / 2000.0 + 1 / 2000.0)));
    assertThat(second).isCloseTo(1, within(4 * Math.sqrt(2 / 2000.0 + 2 / 2000.0) + 0.03));
    // P(|x| < 1/2) = Phi(-1.5) - Phi(-2.5) = .0606.
    assertThat(between).isBetween(0.03, 0.1);
  }

  @Test
  void theModelOfATrainingTimeIsTheOneTrainedForSoLong() {
    Model alone =
        new RandomFeatureFactory()
            .create(TestOptions.features(300, 300))
            .fit(
                TestFits.samples(TestFits.twoModes(2000, 2, 2, RandomStream.of(1, 0))),
                new TestFits(1));
    DMatrixRMaj points = fresh(50);
    assertThat(alone.as(NoisedScore.class).orElseThrow().noisedScore(0, points, 1).data)
        .containsExactly(
            fits.reported()
                .get(300.0)
                .as(NoisedScore.class)
                .orElseThrow()
                .noisedScore(0, points, 1)
                .data);
  }

  @Test
  void aDescentThatRunsAwayIsAnOutcomeAndWarmStartsAreRefused() {
    ModelFamily steep =
        new RandomFeatureFactory()
            .create(TestOptions.features(30, 1e5, new TrainingOptions(Training.DESCENT, 50)));
    DMatrixRMaj rows = fresh(50);
    assertThatThrownBy(() -> steep.fit(TestFits.samples(rows), new TestFits(1)))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("set training.rate below");
    TestFits warm =
        new TestFits(1) {
          @Override
          public Optional<Law> warmStart() {
            return Optional.of(model);
          }
        };
    assertThatThrownBy(() -> FAMILY.fit(TestFits.samples(rows), warm))
        .hasMessageContaining("cannot go on from a trained model");
  }

  @Test
  void aFitStopsWhenItIsCancelled() {
    TestFits cancelled =
        new TestFits(1) {
          @Override
          public void checkCancelled() {
            throw new CancellationException("stopped by the test");
          }
        };
    assertThatThrownBy(() -> FAMILY.fit(TestFits.samples(fresh(50)), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void weightsEqualRepeatedRows() {
    DMatrixRMaj distinct = new DMatrixRMaj(new double[][] {{0, 1}, {1, -1}, {2, 0}});
    DMatrixRMaj repeated =
        new DMatrixRMaj(new double[][] {{0, 1}, {1, -1}, {1, -1}, {1, -1}, {2, 0}});
    Model weighted =
        FAMILY.fit(
            MatrixSamples.weighted(
                ColumnSpace.reals(2), distinct, new int[3], 1, Origin.REAL, new long[] {1, 3, 1}),
            new TestFits(1));
    Model plain = FAMILY.fit(TestFits.samples(repeated), new TestFits(1));
    DMatrixRMaj x = fresh(5);
    assertThat(weighted.as(NoisedScore.class).orElseThrow().noisedScore(0, x, 1).data)
        .containsExactly(
            plain.as(NoisedScore.class).orElseThrow().noisedScore(0, x, 1).data, within(1e-6));
  }

  @Test
  void anUnknownFormatAndAnotherFamilyAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.save(out);
    byte[] bytes = out.toByteArray();
    bytes[3] = 9;
    assertThatThrownBy(() -> FAMILY.load(model.space(), new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format 9");
    bytes[3] = 1;
    ModelFamily other =
        new EmpiricalScoreFactory()
            .create(
                new EmpiricalScoreOptions(
                    TestOptions.noise(0.001, 3), Scaling.NONE, TestOptions.HEUN));
    assertThatThrownBy(() -> other.load(model.space(), new ByteArrayInputStream(bytes)))
        .hasMessageContaining("random-feature-score, wanted empirical-score");
  }
}
