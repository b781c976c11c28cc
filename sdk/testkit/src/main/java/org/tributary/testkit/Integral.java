package org.tributary.testkit;

import java.util.Arrays;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.Space;

/**
 * Sums of a density over a grid.
 *
 * @param space of its points
 * @param total of the density alone
 * @param moments of features, their squares around the mean, and the log-density, under it
 */
record Integral(Space space, double total, double[] centre, Moments moments) {

  /** Means and variances of statistics, and the standard errors of the means, in one order. */
  record Moments(double[] means, double[] variances, double[] errors) {}

  static Integral of(LogDensity density, int source, Grid grid) {
    Samples points = grid.points();
    double[] logs = density.logDensity(source, points);
    double[] shares = new double[logs.length];
    double total = 0;
    for (int i = 0; i < logs.length; i++) {
      shares[i] = Math.exp(logs[i]) * grid.volumes()[i];
      total += shares[i];
    }
    double sum = total;
    Arrays.setAll(shares, i -> shares[i] / sum);
    double[] centre = new double[new Features(points.space()).width()];
    double[] means = moments(points, shares, logs, centre).means;
    System.arraycopy(means, 0, centre, 0, centre.length);
    return new Integral(points.space(), total, centre, moments(points, shares, logs, centre));
  }

  /** The same statistics of draws. */
  Moments drawn(LogDensity density, int source, Samples draws) {
    double[] shares = new double[draws.size()];
    Arrays.setAll(shares, row -> draws.weight(row) / (double) draws.totalWeight());
    return moments(draws, shares, density.logDensity(source, draws), centre);
  }

  /** What a statistic is called. */
  String name(int index) {
    int width = centre.length;
    if (index == 2 * width) {
      return "log-density";
    }
    return index < width ? "mean of feature " + index : "spread of feature " + (index - width);
  }

  private static Moments moments(Samples rows, double[] shares, double[] logs, double[] centre) {
    Features features = new Features(rows.space());
    int width = features.width();
    double[] means = new double[2 * width + 1];
    double[] squares = new double[means.length];
    double[][] values = new double[rows.size()][means.length];
    for (int row = 0; row < rows.size(); row++) {
      if (shares[row] > 0) {
        double[] own = features.of(rows, row);
        for (int i = 0; i < means.length; i++) {
          double value =
              i == 2 * width
                  ? logs[row]
                  : i < width
                      ? own[i]
                      : (own[i - width] - centre[i - width]) * (own[i - width] - centre[i - width]);
          values[row][i] = value;
          means[i] += shares[row] * value;
          squares[i] += shares[row] * value * value;
        }
      }
    }
    double[] variances = new double[means.length];
    Arrays.setAll(variances, i -> Math.max(0, squares[i] - means[i] * means[i]));
    double[] errors = new double[means.length];
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < errors.length && shares[row] > 0; i++) {
        double apart = shares[row] * (values[row][i] - means[i]);
        errors[i] += apart * apart;
      }
    }
    Arrays.setAll(errors, i -> Math.sqrt(errors[i]));
    return new Moments(means, variances, errors);
  }
}
