package org.tributary.plugins.score.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.linear.LinearSystem;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;

/** Training in closed form against training by hand, on the same noisy rows. */
class TrainingPathTest {
  private static final RandomStream NOISE = RandomStream.of(3, 0);
  private static final int DRAWS = 5;
  private static DMatrixRMaj features;
  private static DMatrixRMaj targets;
  private static DenoisingMoments moments;

  @BeforeAll
  static void prepare() {
    RandomStream stream = RandomStream.of(2, 0);
    DMatrixRMaj rows = new DMatrixRMaj(40, 2);
    stream.child("rows").fillGaussian(rows.data, 0, rows.data.length);
    ScoreShape shape =
        new ScoreShape(
            RandomFeatures.draw(
                new RandomFeatures.Draw(Activation.TANH, 12, 2, 1, 1),
                new NoiseProcess(NoiseKind.VP, 1),
                new LevelRange(0.3, 3),
                2,
                stream.child("features")),
            Output.NOISE,
            Start.NORMAL,
            new NormalPrior(new double[2], new double[] {1, 1}));
    moments = DenoisingMoments.of(shape, rows, DRAWS, NOISE, () -> {});
    NoisyBlock block = NoisyBlock.draw(shape, rows, DRAWS, 0, 40 * DRAWS, NOISE.at(0));
    features = shape.features().at(block.points(), block.levels());
    targets = block.targets();
  }

  /** {@code (2/N) F'(F A - y)}, of the mean squared loss on the rows themselves. */
  private static DMatrixRMaj gradient(DMatrixRMaj coefficients) {
    DMatrixRMaj rest = Products.multiply(features, coefficients);
    for (int i = 0; i < rest.data.length; i++) {
      rest.data[i] = 2 * (rest.data[i] - targets.data[i]) / targets.numRows;
    }
    return Products.multiplyTransposedA(features, rest);
  }

  private static DMatrixRMaj descended(double rate, int steps) {
    DMatrixRMaj coefficients = new DMatrixRMaj(12, 2);
    for (int step = 0; step < steps; step++) {
      double[] gradient = gradient(coefficients).data;
      for (int i = 0; i < gradient.length; i++) {
        coefficients.data[i] -= rate * gradient[i];
      }
    }
    return coefficients;
  }

  private static TrainingPath path(Training training, double rate) {
    return TrainingPath.of(moments, new TrainingRule(training, rate));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 100, 3000})
  void stepsOfGradientDescentEqualTheProductFormula(int steps) {
    double rate = 0.9;
    DMatrixRMaj closed = path(Training.DESCENT, rate).at(rate * steps);
    DMatrixRMaj byHand = descended(rate, steps);
    double size = Arrays.stream(byHand.data).map(Math::abs).max().orElseThrow();
    assertThat(closed.data).containsExactly(byHand.data, within(1e-10 * Math.max(size, 1e-300)));
  }

  @Test
  void theProductFormulaIsRightAlongEachEigenvector() {
    TrainingRule rule = new TrainingRule(Training.DESCENT, 0.3);
    for (double eigenvalue : new double[] {1e-9, 0.01, 0.5, 1.2, 3}) {
      for (int steps : new int[] {1, 2, 5, 40}) {
        double left = 1;
        for (int k = 0; k < steps; k++) {
          left *= 1 - 2 * 0.3 * eigenvalue;
        }
        assertThat(eigenvalue * rule.reached(eigenvalue, 0.3 * steps))
            .isCloseTo(1 - left, within(1e-10 * Math.abs(1 - left) + 1e-14));
      }
    }
  }

  @Test
  void theDistanceToTheFlowHalvesWithTheRate() {
    DMatrixRMaj flow = path(Training.FLOW, 1).at(8);
    double previous = distance(path(Training.DESCENT, 0.2).at(8), flow);
    for (double rate : new double[] {0.1, 0.05, 0.025}) {
      double next = distance(path(Training.DESCENT, rate).at(8), flow);
      assertThat(next / previous).isBetween(0.45, 0.55);
      previous = next;
    }
  }

  @Test
  void theFlowStartsAtNothingFollowsTheGradientAndEndsAtLeastSquares() {
    TrainingPath flow = path(Training.FLOW, 1);
    assertThat(flow.at(0).data).containsOnly(0);
    double h = 1e-3;
    double[] before = flow.at(5 - h).data;
    double[] after = flow.at(5 + h).data;
    double[] slope = gradient(flow.at(5)).data;
    double size = Arrays.stream(slope).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < slope.length; i++) {
      assertThat((after[i] - before[i]) / (2 * h)).isCloseTo(-slope[i], within(1e-5 * size));
    }
    DMatrixRMaj best = LinearSystem.solve(moments.gram(), moments.cross());
    double greatest = Arrays.stream(best.data).map(Math::abs).max().orElseThrow();
    assertThat(flow.at(1e15).data).containsExactly(best.data, within(1e-6 * greatest));
  }

  @Test
  void theLossIsTheMeanSquareOnTheRowsAndFallsAlongTheFlow() {
    TrainingPath flow = path(Training.FLOW, 1);
    double last = Double.POSITIVE_INFINITY;
    for (double time : new double[] {0, 1, 10, 100, 1e4, 1e8}) {
      DMatrixRMaj coefficients = flow.at(time);
      DMatrixRMaj rest = Products.multiply(features, coefficients);
      double sum = 0;
      for (int i = 0; i < rest.data.length; i++) {
        sum += (rest.data[i] - targets.data[i]) * (rest.data[i] - targets.data[i]);
      }
      double loss = moments.loss(coefficients);
      assertThat(loss).isCloseTo(sum / targets.numRows, within(1e-10)).isLessThan(last);
      last = loss;
    }
  }

  @Test
  void aRateAboveTheGreatestCurvatureIsSaidNotToConverge() {
    TrainingPath path = path(Training.DESCENT, 1e3);
    assertThat(path.rule().converges(path.greatestEigenvalue())).isFalse();
    assertThat(path(Training.FLOW, 1e3).rule().converges(path.greatestEigenvalue())).isTrue();
    assertThatThrownBy(() -> path.at(-1)).hasMessageContaining("training time must be >= 0");
  }

  private static double distance(DMatrixRMaj one, DMatrixRMaj other) {
    double sum = 0;
    for (int i = 0; i < one.data.length; i++) {
      sum += (one.data[i] - other.data[i]) * (one.data[i] - other.data[i]);
    }
    return Math.sqrt(sum);
  }
}
