package org.tributary.plugins.score.diffusion;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.Reversal.Solver;

/**
 * Carries noisy points back to the noise floor, by
 *
 * <pre>
 * dy / dlevel = -level score(y, level)                                      (probability flow)
 * dy = -2 level score(y, level) dlevel + sqrt(2 level) dW, level falling    (stochastic)
 * </pre>
 *
 * <p>Song et al. (2021), section 4.3 and equation 6, for {@code y = x_0 + level z}; levels are
 * spaced as in equation 5 of Karras et al. (2022), exponent 7.
 *
 * @param field the score
 * @param floor level of the end, above 0
 */
public record ReverseEquation(ScoreField field, double floor) {
  private static final double EXPONENT = 7;

  /** Levels from {@code top} down to the floor, steps + 1 of them. */
  double[] levels(double top, int steps) {
    double[] levels = new double[steps + 1];
    double high = Math.pow(top, 1 / EXPONENT);
    double low = Math.pow(floor, 1 / EXPONENT);
    for (int i = 0; i <= steps; i++) {
      levels[i] = Math.pow(high + (low - high) * i / steps, EXPONENT);
    }
    levels[0] = top;
    levels[steps] = floor;
    return levels;
  }

  /**
   * Runs it.
   *
   * @param points n x d at level {@code top}; not changed
   * @param top level of the points; nothing is done at or below the floor
   */
  public DMatrixRMaj run(DMatrixRMaj points, double top, Reversal how, RandomStream stream) {
    DMatrixRMaj y = points.copy();
    if (top <= floor || y.numRows == 0) {
      return y;
    }
    double[] levels = levels(top, how.steps());
    for (int i = 0; i < how.steps(); i++) {
      double level = levels[i];
      if (how.stochastic() && how.solver() == Solver.EULER) {
        stochasticEuler(y, level, levels[i + 1], stream.at(i));
      } else if (how.stochastic()) {
        flow(y, stirred(y, level, levels[i + 1], stream.at(i)), levels[i + 1], Solver.HEUN);
      } else {
        flow(y, level, levels[i + 1], how.solver());
      }
    }
    return y;
  }

  /** The mean {@code y + level^2 score} of the clean point given y (Tweedie's formula). */
  public DMatrixRMaj denoised(DMatrixRMaj points, double level) {
    DMatrixRMaj clean = points.copy();
    if (points.numRows > 0) {
      add(clean, level * level, field.at(points, level).score());
    }
    return clean;
  }

  private void flow(DMatrixRMaj y, double level, double next, Solver solver) {
    DMatrixRMaj slope = field.at(y, level).score();
    double width = level * (level - next);
    if (solver == Solver.EULER) {
      add(y, width, slope);
      return;
    }
    DMatrixRMaj trial = y.copy();
    add(trial, width, slope);
    add(y, width / 2, slope);
    add(y, next * (level - next) / 2, field.at(trial, next).score());
  }

  /**
   * Adds as much noise as the stochastic equation does on the way to the next level, and returns
   * the level reached: from there the flow makes up for it, whose steps keep the law at any width.
   */
  private static double stirred(DMatrixRMaj y, double level, double next, RandomStream stream) {
    double fallen = (level - next) * (level + next);
    addNoise(y, Math.sqrt(fallen), stream);
    return Math.sqrt(level * level + fallen);
  }

  /**
   * The Euler drift, with noise of the variance of {@code y_next} given y and a clean point: a law
   * of one point is met exactly.
   */
  private void stochasticEuler(DMatrixRMaj y, double level, double next, RandomStream stream) {
    double fallen = (level - next) * (level + next);
    add(y, fallen, field.at(y, level).score());
    addNoise(y, next * Math.sqrt(fallen) / level, stream);
  }

  private static void addNoise(DMatrixRMaj y, double deviation, RandomStream stream) {
    for (int i = 0; i < y.getNumElements(); i++) {
      y.data[i] += deviation * stream.nextGaussian();
    }
  }

  private static void add(DMatrixRMaj y, double factor, DMatrixRMaj slope) {
    for (int i = 0; i < y.getNumElements(); i++) {
      y.data[i] += factor * slope.data[i];
    }
  }
}
