package org.tributary.plugins.score.diffusion;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/**
 * Carries noisy points back to the noise floor, by
 *
 * <pre>
 * dy / dlevel = -level score(y, level)                                     (probability flow)
 * dy = -2 level score(y, level) dlevel + sqrt(2 level) dW, level falling    (reverse equation)
 * </pre>
 *
 * <p>Song et al. (2021), section 4.3 and equation 6, for {@code y = x_0 + level z}.
 *
 * @param method equation and solver
 * @param steps levels between start and floor, at least 1; spaced as equation 5 of Karras et al.
 *     (2022), exponent 7
 * @param denoise whether the points are at last replaced by {@code y + level^2 score}, the mean of
 *     the clean point given y (Tweedie's formula)
 */
public record Reversal(ReverseMethod method, int steps, boolean denoise) {
  private static final double EXPONENT = 7;

  public Reversal {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be >= 1, was " + steps);
    }
  }

  /** Levels from {@code top} down to {@code floor}, steps + 1 of them. */
  double[] levels(double top, double floor) {
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
   * @param top level of the points; at or below the floor they are only denoised, when asked for
   */
  public DMatrixRMaj run(
      ScoreField field, DMatrixRMaj points, double top, double floor, RandomStream stream) {
    DMatrixRMaj y = points.copy();
    double end = Math.min(top, floor);
    if (top > floor && y.numRows > 0) {
      double[] levels = levels(top, floor);
      for (int i = 0; i < steps; i++) {
        if (method == ReverseMethod.EULER_MARUYAMA) {
          stochasticStep(field, y, levels[i], levels[i + 1], stream.at(i));
        } else {
          flowStep(field, y, levels[i], levels[i + 1]);
        }
      }
    }
    if (denoise && y.numRows > 0) {
      add(y, end * end, field.at(y, end).score());
    }
    return y;
  }

  private void flowStep(ScoreField field, DMatrixRMaj y, double level, double next) {
    DMatrixRMaj slope = field.at(y, level).score();
    double width = level * (level - next);
    if (method == ReverseMethod.EULER) {
      add(y, width, slope);
      return;
    }
    DMatrixRMaj trial = y.copy();
    add(trial, width, slope);
    add(y, width / 2, slope);
    add(y, next * (level - next) / 2, field.at(trial, next).score());
  }

  private static void stochasticStep(
      ScoreField field, DMatrixRMaj y, double level, double next, RandomStream stream) {
    double fallen = (level - next) * (level + next);
    add(y, fallen, field.at(y, level).score());
    double spread = next * Math.sqrt(fallen) / level;
    for (int i = 0; i < y.getNumElements(); i++) {
      y.data[i] += spread * stream.nextGaussian();
    }
  }

  private static void add(DMatrixRMaj y, double factor, DMatrixRMaj slope) {
    for (int i = 0; i < y.getNumElements(); i++) {
      y.data[i] += factor * slope.data[i];
    }
  }
}
