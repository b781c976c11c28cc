package org.tributary.plugins.score.features;

import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.score.diffusion.NormalPrior;

/**
 * A score that is linear in A: {@code score(y, level) = start(y, level) + q(level) A' phi}, where q
 * follows from the {@link Output}.
 *
 * @param features phi
 * @param output what {@code A' phi} stands for
 * @param start the score at A = 0
 * @param prior mean and variances of the rows
 */
public record ScoreShape(RandomFeatures features, Output output, Start start, NormalPrior prior) {

  /** Factor q of {@code A' phi} in the score of y. */
  double factor(double level) {
    return switch (output) {
      case SCORE -> features.process().signal(level);
      case NOISE -> 1 / level;
      case DENOISER -> 1 / (level * Math.sqrt(1 + level * level));
    };
  }

  /** {@code -1 / (variance_i + level^2)}, or 0: the start is {@code slope (y_i - mean_i)}. */
  double slope(int coordinate, double level) {
    return start == Start.FLAT ? 0 : -1 / (prior.variance()[coordinate] + level * level);
  }

  /** Coordinate i of the start at y. */
  double start(int coordinate, double y, double level) {
    return slope(coordinate, level) * (y - prior.mean()[coordinate]);
  }

  /**
   * What {@code A' phi} should be at a clean x plus level times z: {@code (-z / level - start) /
   * q}.
   */
  double target(int coordinate, double x, double z, double level) {
    return (-z / level - start(coordinate, x + level * z, level)) / factor(level);
  }

  /** The score for coefficients A, m x d. */
  public FeatureField field(DMatrixRMaj coefficients) {
    return new FeatureField(this, coefficients);
  }
}
