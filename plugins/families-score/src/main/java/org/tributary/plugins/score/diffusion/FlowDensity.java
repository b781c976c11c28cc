package org.tributary.plugins.score.diffusion;

import org.ejml.data.DMatrixRMaj;

/**
 * Log-density by the probability-flow equation (Song et al., 2021, equation 39) in {@code u = log
 * level}:
 *
 * <pre>
 * dy/du = -level^2 score,   log p(y, floor) = log prior(y_top) - integral of level^2 div score du
 * </pre>
 *
 * <p>by the classical Runge-Kutta method of order 4.
 *
 * @param steps of the method, at least 1
 */
public record FlowDensity(int steps) {

  public FlowDensity {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be >= 1, was " + steps);
    }
  }

  /** Log-density at the floor of each point; minus infinity where the flow runs to infinity. */
  public double[] logDensity(
      ScoreField field, DMatrixRMaj points, LevelRange range, NormalPrior prior) {
    DMatrixRMaj y = points.copy();
    double[] volume = new double[points.numRows];
    double start = Math.log(range.floor());
    double width = (Math.log(range.top()) - start) / steps;
    for (int step = 0; step < steps; step++) {
      double u = start + step * width;
      ScoreValues one = slope(field, y, u);
      ScoreValues two = slope(field, moved(y, one, width / 2), u + width / 2);
      ScoreValues three = slope(field, moved(y, two, width / 2), u + width / 2);
      ScoreValues four = slope(field, moved(y, three, width), u + width);
      advance(
          y.data, one.score().data, two.score().data, three.score().data, four.score().data, width);
      advance(
          volume, one.divergence(), two.divergence(), three.divergence(), four.divergence(), width);
    }
    double[] result = prior.logDensity(y, range.top());
    for (int row = 0; row < result.length; row++) {
      double value = result[row] + volume[row];
      result[row] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
    return result;
  }

  private static ScoreValues slope(ScoreField field, DMatrixRMaj y, double u) {
    double level = Math.exp(u);
    ScoreValues values = field.at(y, level);
    scale(values.score().data, -level * level);
    scale(values.divergence(), -level * level);
    return values;
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static DMatrixRMaj moved(DMatrixRMaj y, ScoreValues slope, double by) {
    DMatrixRMaj moved = y.copy();
    for (int i = 0; i < moved.data.length; i++) {
      moved.data[i] += by * slope.score().data[i];
    }
    return moved;
  }

  private static void advance(
      double[] x, double[] one, double[] two, double[] three, double[] four, double width) {
    for (int i = 0; i < x.length; i++) {
      x[i] += width / 6 * (one[i] + 2 * two[i] + 2 * three[i] + four[i]);
    }
  }
}
