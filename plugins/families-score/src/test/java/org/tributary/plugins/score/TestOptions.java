package org.tributary.plugins.score;

import java.util.Optional;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.features.Activation;
import org.tributary.plugins.score.features.Output;
import org.tributary.plugins.score.features.Start;
import org.tributary.plugins.score.features.Training;
import org.tributary.sdk.law.Reversal.Solver;

/** Options of the families, as a person would write them. */
final class TestOptions {
  static final FeatureOptions SHAPE =
      new FeatureOptions(Activation.TANH, 3, 2, 3, Output.DENOISER, Start.NORMAL);
  static final TrainingOptions FLOW = new TrainingOptions(Training.FLOW, 0.1);
  static final ReversalOptions HEUN = new ReversalOptions(60, Solver.HEUN, false, false);

  /** The same to the clean point. */
  static final ReversalOptions DENOISED = new ReversalOptions(60, Solver.HEUN, false, true);

  static final DensityOptions DENSITY =
      new DensityOptions(LineLaw.REVERSAL, 1001, Optional.empty(), Optional.empty(), 60);

  private TestOptions() {}

  static NoiseOptions noise(double from, double to) {
    return new NoiseOptions(NoiseKind.VP, 1, from, to);
  }

  /** A range of noise, features as by default. */
  static RandomFeatureOptions features(int features, double trainingTime) {
    return features(features, trainingTime, FLOW);
  }

  static RandomFeatureOptions features(
      int features, double trainingTime, TrainingOptions training) {
    return new RandomFeatureOptions(
        features, 20, trainingTime, training, SHAPE, noise(0.01, 3), Scaling.COMMON, HEUN, DENSITY);
  }

  /** The same noise levels without a fading signal. */
  static RandomFeatureOptions exploding(int features, double trainingTime) {
    NoiseOptions noise = new NoiseOptions(NoiseKind.VE, 1, 0.14, 20);
    return new RandomFeatureOptions(
        features, 20, trainingTime, FLOW, SHAPE, noise, Scaling.COMMON, HEUN, DENSITY);
  }

  /**
   * One noise level t = .1 in the data's units, features of {@code w x + b} with w ~ N(0, 1.5^2), b
   * ~ N(0, (mu + 1)^2): the set-up in which early stopping pays in one dimension. The density is
   * taken on 401 points over {@code +-(e^-t mu + 5)} of {@code x_t}.
   */
  static RandomFeatureOptions oneLevel(Activation activation, int features, double mu) {
    double edge = mu + 5 * Math.exp(0.1);
    return new RandomFeatureOptions(
        features,
        20,
        1,
        FLOW,
        new FeatureOptions(activation, 1.5, mu + 1, 0, Output.SCORE, Start.FLAT),
        noise(0.1, 0.1),
        Scaling.NONE,
        HEUN,
        new DensityOptions(LineLaw.REVERSAL, 401, Optional.of(-edge), Optional.of(edge), 1));
  }
}
