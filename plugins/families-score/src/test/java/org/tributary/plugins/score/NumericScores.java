package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.diffusion.ScoreValues;

/** Scores and divergences held against numeric derivatives. */
public final class NumericScores {
  private NumericScores() {}

  /** {@code (f(-2h) - 8 f(-h) + 8 f(h) - f(2h)) / (12 h)}: error of order h^4. */
  private static double fivePoints(
      ToDoubleFunction<DMatrixRMaj> f, DMatrixRMaj x, int coordinate, double h) {
    double[] weights = {1, -8, 8, -1};
    double[] steps = {-2, -1, 1, 2};
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      DMatrixRMaj moved = x.copy();
      moved.data[coordinate] += steps[i] * h;
      sum += weights[i] * f.applyAsDouble(moved);
    }
    return sum / (12 * h);
  }

  /** The score is the gradient of a log-density, within a relative tolerance. */
  public static void scoreIsGradient(
      ScoreField field,
      ToDoubleFunction<DMatrixRMaj> logDensity,
      DMatrixRMaj x,
      double level,
      double h,
      double relative) {
    double[] score = field.at(x, level).score().data;
    double length = 0;
    for (double each : score) {
      length += each * each;
    }
    for (int i = 0; i < score.length; i++) {
      double numeric = fivePoints(logDensity, x, i, h);
      assertThat(score[i]).isCloseTo(numeric, within(relative * Math.sqrt(length)));
    }
  }

  /** The divergence is the sum of the numeric derivatives of the score. */
  public static void divergenceIsTrace(
      ScoreField field, DMatrixRMaj x, double level, double h, double relative) {
    ScoreValues values = field.at(x, level);
    double sum = 0;
    double size = 0;
    for (int i = 0; i < x.numCols; i++) {
      int coordinate = i;
      double each = fivePoints(y -> field.at(y, level).score().data[coordinate], x, i, h);
      sum += each;
      size += Math.abs(each);
    }
    assertThat(values.divergence()[0]).isCloseTo(sum, within(relative * size));
  }
}
