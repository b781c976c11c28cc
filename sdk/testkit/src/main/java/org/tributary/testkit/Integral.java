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

  /** Means and variances of statistics, in one order. */
  record Moments(double[] means, double[] variances) {}

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
          means[i] += shares[row] * value;
          squares[i] += shares[row] * value * value;
        }
      }
    }
    double[] variances = new double[means.length];
    Arrays.setAll(variances, i -> Math.max(0, squares[i] - means[i] * means[i]));
    return new Moments(means, variances);
  }
}
