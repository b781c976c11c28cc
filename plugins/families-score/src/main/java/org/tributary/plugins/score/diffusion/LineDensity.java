package org.tributary.plugins.score.diffusion;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/**
 * The density on an interval of the line whose score is given: {@code log p(x) = integral of score
 * + constant}, by the trapezoid rule on even points, normalised on the interval; 0 outside.
 *
 * <p>Between points the score is taken as linear, hence {@code log p} as quadratic.
 */
public final class LineDensity {
  private final double from;
  private final double to;
  private final double width;
  private final double[] score;
  private final double[] logDensity;
  private final double[] cumulative;

  private LineDensity(double from, double to, double[] score) {
    this.from = from;
    this.to = to;
    this.width = (to - from) / (score.length - 1);
    this.score = score;
    this.logDensity = new double[score.length];
    this.cumulative = new double[score.length - 1];
    for (int i = 1; i < score.length; i++) {
      logDensity[i] = logDensity[i - 1] + width * (score[i - 1] + score[i]) / 2;
    }
    double greatest = Arrays.stream(logDensity).max().orElseThrow();
    double mass = 0;
    for (int i = 1; i < score.length; i++) {
      mass +=
          width * (Math.exp(logDensity[i - 1] - greatest) + Math.exp(logDensity[i] - greatest)) / 2;
      cumulative[i - 1] = mass;
    }
    double constant = greatest + Math.log(mass);
    for (int i = 0; i < score.length; i++) {
      logDensity[i] -= constant;
    }
  }

  /**
   * Integrates a score of one coordinate.
   *
   * @param level at which it is taken
   * @param from least point
   * @param to greatest point
   * @param points of the rule, at least 2
   * @throws ArithmeticException when the score is not finite there
   */
  public static LineDensity of(ScoreField field, double level, double from, double to, int points) {
    if (!(to > from) || points < 2) {
      throw new IllegalArgumentException(
          "a density needs from < to and 2 points, had " + from + ", " + to + ", " + points);
    }
    DMatrixRMaj grid = new DMatrixRMaj(points, 1);
    double width = (to - from) / (points - 1);
    for (int i = 0; i < points; i++) {
      grid.data[i] = from + i * width;
    }
    double[] score = field.at(grid, level).score().data;
    if (!Arrays.stream(score).allMatch(Double::isFinite)) {
      throw new ArithmeticException("the score is not finite between " + from + " and " + to);
    }
    return new LineDensity(from, to, score);
  }

  /** Log-density at a point; minus infinity outside the interval. */
  public double logDensity(double x) {
    if (!(x >= from && x <= to)) {
      return Double.NEGATIVE_INFINITY;
    }
    double place = (x - from) / width;
    int cell = Math.min((int) place, score.length - 2);
    double share = place - cell;
    double slope = score[cell + 1] - score[cell];
    return logDensity[cell] + width * share * (score[cell] + share * slope / 2);
  }

  /** Draws points, by inverting the distribution function of the density made linear in cells. */
  public double[] draw(int count, RandomStream stream) {
    double[] drawn = new double[count];
    for (int i = 0; i < count; i++) {
      int cell = stream.categorical(cumulative);
      double left = Math.exp(logDensity[cell]);
      double right = Math.exp(logDensity[cell + 1]);
      drawn[i] = from + width * (cell + inverse(left, right, stream.nextOpenDouble()));
    }
    return drawn;
  }

  /** The share t of a cell with {@code left t + (right - left) t^2 / 2 = u (left + right) / 2}. */
  private static double inverse(double left, double right, double u) {
    double mass = u * (left + right);
    return mass / (left + Math.sqrt(left * left + (right - left) * mass));
  }
}
