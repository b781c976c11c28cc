package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.GammaFunctions;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;

/**
 * A density of more real columns than a grid covers, summed at points of a Student law of five
 * degrees of freedom that has the mean and covariance of draws: their weights {@code p/q} average
 * 1.
 *
 * @param integral over the points
 * @param error standard error of its total
 */
record Importance(Integral integral, double error) {
  private static final int POINTS = 4000;
  private static final int FREEDOM = 5;

  /** Fewer points than these that count leave too little to say. */
  private static final double LEAST = 400;

  /**
   * Sums a density.
   *
   * @param draws of its source, at least a few hundred
   * @throws NotApplicable where the points miss too much of it
   */
  static Importance of(LogDensity density, int source, Samples draws, RandomStream stream) {
    DMatrixRMaj rows = draws.toMatrix();
    double[] mean = Products.mean(rows);
    Cholesky factor = factor(rows);
    DMatrixRMaj points = new DMatrixRMaj(POINTS, rows.numCols);
    for (int row = 0; row < POINTS; row++) {
      double square = 0;
      for (int i = 0; i < FREEDOM; i++) {
        double normal = stream.nextGaussian();
        square += normal * normal;
      }
      for (int column = 0; column < rows.numCols; column++) {
        points.set(row, column, stream.nextGaussian() * Math.sqrt(FREEDOM / square));
      }
    }
    Samples at =
        MatrixSamples.ofSource(
            draws.space(), factor.colour(points, mean), 0, draws.sources(), Origin.REAL);
    double[] volumes = volumes(factor, at.toMatrix(), mean);
    Integral integral = Integral.of(density, source, new Grid(at, volumes));
    // Of a density that draws follow the points that count are these, whatever its constant.
    double counted = POINTS * integral.total() / mean(density, source, draws, factor, mean);
    NotApplicable.unless(
        counted >= LEAST,
        "in so many columns its draws are too uneven to sum its density: of "
            + POINTS
            + " points "
            + Math.round(counted)
            + " count");
    return new Importance(integral, integral.total() / Math.sqrt(counted));
  }

  private static double mean(
      LogDensity density, int source, Samples draws, Cholesky factor, double[] mean) {
    double[] logs = density.logDensity(source, draws);
    double[] volumes = volumes(factor, draws.toMatrix(), mean);
    double sum = 0;
    for (int row = 0; row < logs.length; row++) {
      sum += Math.exp(logs[row]) * volumes[row] * POINTS / logs.length;
    }
    return sum;
  }

  /** {@code 1 / (n q)} at each point. */
  private static double[] volumes(Cholesky factor, DMatrixRMaj points, double[] mean) {
    int width = points.numCols;
    double constant =
        GammaFunctions.logGamma((FREEDOM + width) / 2.0)
            - GammaFunctions.logGamma(FREEDOM / 2.0)
            - width / 2.0 * Math.log(FREEDOM * Math.PI)
            - factor.logDeterminant() / 2;
    double[] volumes = factor.squaredMahalanobis(points, mean);
    for (int row = 0; row < volumes.length; row++) {
      double log = constant - (FREEDOM + width) / 2.0 * Math.log1p(volumes[row] / FREEDOM);
      volumes[row] = Math.exp(-log) / POINTS;
    }
    return volumes;
  }

  private static Cholesky factor(DMatrixRMaj rows) {
    try {
      return Cholesky.of(Products.covariance(rows, 1));
    } catch (NotPositiveDefiniteException flat) {
      throw new NotApplicable("its draws do not fill their columns");
    }
  }

  /** Fails unless the density sums to 1, to six standard errors. */
  void integrates(int source) {
    unless(
        Math.abs(integral.total() - 1) <= RealDraws.STANDARD_ERRORS * error,
        "exp of logDensity sums to 1 over the space",
        "source " + source + ": " + integral.total() + ", standard error " + error);
  }
}
