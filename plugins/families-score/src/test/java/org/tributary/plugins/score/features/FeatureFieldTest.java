package org.tributary.plugins.score.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.NumericScores;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;

class FeatureFieldTest {
  private static final NormalPrior PRIOR =
      new NormalPrior(new double[] {0.5, -1}, new double[] {2, 0.5});

  private static ScoreShape shape(
      Activation activation, Output output, Start start, LevelRange range) {
    return new ScoreShape(
        RandomFeatures.draw(
            new RandomFeatures.Draw(activation, 30, 1.5, 1, 1),
            new NoiseProcess(NoiseKind.VP, 1),
            range,
            2,
            RandomStream.of(1, 0)),
        output,
        start,
        PRIOR);
  }

  private static DMatrixRMaj coefficients() {
    DMatrixRMaj coefficients = new DMatrixRMaj(30, 2);
    RandomStream.of(2, 0).fillGaussian(coefficients.data, 0, 60);
    return coefficients;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void theDivergenceIsTheTraceOfTheJacobian(Activation activation) {
    for (Output output : Output.values()) {
      for (Start start : Start.values()) {
        FeatureField field =
            shape(activation, output, start, new LevelRange(0.2, 5)).field(coefficients());
        // Steps so small that no kink of the positive part lies within them.
        double step = activation == Activation.RELU ? 1e-5 : 1e-3;
        DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0.3, -0.8}});
        NumericScores.divergenceIsTrace(field, x, 0.7, step, 1e-7);
      }
    }
  }

  @Test
  void featuresAreWhatTheirFormulaSays() {
    LevelRange single = new LevelRange(0.5, 0.5);
    ScoreShape shape = shape(Activation.TANH, Output.SCORE, Start.FLAT, single);
    double[] w = shape.features().weights().data;
    double x0 = 0.4 / Math.sqrt(1.25);
    double x1 = -0.9 / Math.sqrt(1.25);
    DMatrixRMaj point = new DMatrixRMaj(new double[][] {{0.4, -0.9}});
    DMatrixRMaj features = shape.features().at(point, new double[] {0.5});
    for (int j = 0; j < 30; j++) {
      double wanted = Math.tanh(w[3 * j] * x0 + w[3 * j + 1] * x1 + w[3 * j + 2]) / Math.sqrt(30);
      assertThat(features.data[j]).isCloseTo(wanted, within(1e-15));
    }
    for (double x : new double[] {0, 1e-9, 0.3, 20, 800}) {
      assertThat(Activation.TANH.value(x)).isCloseTo(Math.tanh(x), within(4e-16));
      assertThat(Activation.TANH.value(-x)).isEqualTo(-Activation.TANH.value(x));
    }
  }

  @Test
  void theOutputsTrainAlikeAtOneLevel() {
    LevelRange single = new LevelRange(0.4, 0.4);
    DMatrixRMaj rows = new DMatrixRMaj(50, 2);
    RandomStream.of(3, 0).fillGaussian(rows.data, 0, 100);
    for (double time : new double[] {1, 100, 1e4}) {
      double[][] scores = new double[Output.values().length][];
      for (Output output : Output.values()) {
        ScoreShape shape = shape(Activation.TANH, output, Start.FLAT, single);
        DenoisingMoments moments =
            DenoisingMoments.of(shape, rows, 10, RandomStream.of(4, 0), () -> {});
        TrainingPath path = TrainingPath.of(moments, new TrainingRule(Training.FLOW, 1));
        scores[output.ordinal()] = shape.field(path.at(time)).at(rows, 0.4).score().data;
      }
      double size = Math.sqrt(Products.gram(DMatrixRMaj.wrap(100, 1, scores[0])).data[0]);
      for (double[] other : scores) {
        assertThat(other).containsExactly(scores[0], within(1e-9 * size));
      }
    }
  }

  /** Rows that are normal are known before training: nothing is left to learn but noise. */
  @Test
  void theNormalStartLeavesNothingToLearnOfNormalRows() {
    DMatrixRMaj rows = new DMatrixRMaj(4000, 2);
    RandomStream stream = RandomStream.of(5, 0);
    for (int at = 0; at < rows.data.length; at++) {
      int i = at % 2;
      rows.data[at] = PRIOR.mean()[i] + Math.sqrt(PRIOR.variance()[i]) * stream.nextGaussian();
    }
    LevelRange range = new LevelRange(0.2, 5);
    for (Output output : Output.values()) {
      double drop = lossShareLearnt(shape(Activation.TANH, output, Start.NORMAL, range), rows);
      double all = lossShareLearnt(shape(Activation.TANH, output, Start.FLAT, range), rows);
      assertThat(drop).isLessThan(0.01);
      assertThat(all).isGreaterThan(0.1);
    }
  }

  private static double lossShareLearnt(ScoreShape shape, DMatrixRMaj rows) {
    DenoisingMoments moments = DenoisingMoments.of(shape, rows, 5, RandomStream.of(6, 0), () -> {});
    TrainingPath path = TrainingPath.of(moments, new TrainingRule(Training.FLOW, 1));
    return 1 - moments.loss(path.at(1e4)) / moments.square();
  }
}
