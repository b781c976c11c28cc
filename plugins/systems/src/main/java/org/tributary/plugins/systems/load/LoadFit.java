package org.tributary.plugins.systems.load;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.LeastSquares;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * Least squares of the mean, then deviation and lag-one correlation of what is left.
 *
 * @param rows days, n x 26
 * @param weights frequency of each, above 0
 */
record LoadFit(DMatrixRMaj rows, double[] weights) {

  /**
   * Fits.
   *
   * @throws IllegalArgumentException when rows are too few for the mean
   * @throws CensoredException with {@link Outcome#COLLAPSED} when nothing is left to vary
   */
  LoadLaw.Source of(PhysicsLoadOptions.MeanModel model) {
    if (rows.numRows == 0) {
      throw new IllegalArgumentException("a load needs at least 1 row: raise the sample size");
    }
    HourlyMean mean =
        switch (model) {
          case PHYSICS -> physics();
          case FREE -> free();
          case NONE -> HourlyMean.of(levels(0), 0);
        };
    double squares = 0;
    double inner = 0;
    double products = 0;
    double total = Arrays.stream(weights).sum();
    double[][] seen = new double[rows.numRows][];
    for (int row = 0; row < rows.numRows; row++) {
      seen[row] = new double[] {rows.get(row, 0), rows.get(row, 1), weights[row]};
      double[] told = mean.at(seen[row][0], seen[row][1]);
      double before = 0;
      for (int hour = 0; hour < Day.HOURS; hour++) {
        double residual = rows.get(row, Day.WEATHER + hour) - told[hour];
        squares += weights[row] * residual * residual;
        boolean ends = hour == 0 || hour == Day.HOURS - 1;
        inner += weights[row] * residual * residual * (ends ? 0.5 : 1);
        products += weights[row] * residual * before;
        before = residual;
      }
    }
    double variance = squares / total / Day.HOURS;
    if (!(variance > 1e-24)) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "the residual load has variance " + variance + ": raise the sample size");
    }
    // Halving the ends keeps it inside [-1, 1]; at 1 the covariance would be singular.
    double correlation = Math.max(-0.999, Math.min(0.999, products / inner));
    return source(mean, Math.sqrt(variance), correlation, seen);
  }

  /**
   * A source whose weather is that of its training days.
   *
   * @param seen clearness, temperature and frequency of each
   */
  static LoadLaw.Source source(
      HourlyMean mean, double deviation, double correlation, double[][] seen) {
    double[] cumulative = Arrays.stream(seen).mapToDouble(day -> day[2]).toArray();
    for (int row = 1; row < cumulative.length; row++) {
      cumulative[row] += cumulative[row - 1];
    }
    double total = cumulative[cumulative.length - 1];
    Arrays.setAll(cumulative, row -> cumulative[row] / total);
    return new LoadLaw.Source(
        stream -> weather(seen, cumulative, stream), mean, deviation, correlation, seen);
  }

  private static double[] weather(double[][] seen, double[] cumulative, RandomStream stream) {
    return seen[stream.categorical(cumulative)];
  }

  /** Mean of each hour, of the load and what a plant of a capacity took from it. */
  private double[] levels(double capacity) {
    double total = Arrays.stream(weights).sum();
    double[] levels = new double[Day.HOURS];
    for (int row = 0; row < rows.numRows; row++) {
      for (int hour = 0; hour < Day.HOURS; hour++) {
        double plant = Day.plant(rows.get(row, 0), rows.get(row, 1), hour);
        levels[hour] +=
            weights[row] / total * (rows.get(row, Day.WEATHER + hour) + capacity * plant);
      }
    }
    return levels;
  }

  /** The capacity by which the plant's deviations from its mean explain those of the load. */
  private HourlyMean physics() {
    double[] load = levels(0);
    double[] both = levels(1);
    double across = 0;
    double own = 0;
    for (int row = 0; row < rows.numRows; row++) {
      for (int hour = 0; hour < Day.HOURS; hour++) {
        double plant =
            Day.plant(rows.get(row, 0), rows.get(row, 1), hour) - (both[hour] - load[hour]);
        across += weights[row] * plant * (rows.get(row, Day.WEATHER + hour) - load[hour]);
        own += weights[row] * plant * plant;
      }
    }
    if (!(own > 1e-18)) {
      throw new IllegalArgumentException(
          "the capacity of a plant needs rows of at least two different weathers");
    }
    double capacity = -across / own;
    return HourlyMean.of(levels(capacity), capacity);
  }

  private HourlyMean free() {
    DMatrixRMaj design = new DMatrixRMaj(rows.numRows, 3);
    DMatrixRMaj loads = new DMatrixRMaj(rows.numRows, Day.HOURS);
    for (int row = 0; row < rows.numRows; row++) {
      double root = Math.sqrt(weights[row]);
      design.set(row, 0, root);
      design.set(row, 1, root * rows.get(row, 0));
      design.set(row, 2, root * rows.get(row, 1));
      for (int hour = 0; hour < Day.HOURS; hour++) {
        loads.set(row, hour, root * rows.get(row, Day.WEATHER + hour));
      }
    }
    LeastSquares fit = LeastSquares.solve(design, loads);
    if (fit.rank() < 3) {
      throw new IllegalArgumentException(
          "hourly coefficients need rows of at least three different weathers");
    }
    double[][] coefficients = new double[Day.HOURS][3];
    for (int hour = 0; hour < Day.HOURS; hour++) {
      for (int i = 0; i < 3; i++) {
        coefficients[hour][i] = fit.solution().get(i, hour);
      }
    }
    return new HourlyMean(coefficients, 0);
  }
}
