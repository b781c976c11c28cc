package org.tributary.evidence.power;

import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Interval;

/**
 * Slope and bend of log mean against log position, with jackknife errors over replicates, which
 * keep the pairing of the positions within a replicate.
 *
 * @param slope least-squares slope with its t interval
 * @param bend the quadratic term, likewise
 * @param slopeAtSmallest slope of the quadratic fit at the smallest position
 * @param slopeAtLargest slope of it at the largest
 */
public record PowerLaw(
    Interval slope, Interval bend, double slopeAtSmallest, double slopeAtLargest) {

  /**
   * Fits a power law.
   *
   * @param positions at least three different ones, {@code > 0}
   * @param values rows are replicates (at least 3), columns positions; every mean positive, also
   *     without any one replicate
   */
  public static PowerLaw fit(
      double[] positions, double[][] values, Replication replication, double level) {
    LogPolynomial polynomial = new LogPolynomial(positions);
    LogMeans means = new LogMeans(values);
    if (means.count() != positions.length) {
      throw new IllegalArgumentException(
          "replicates need a value a position, had " + means.count() + " for " + positions.length);
    }
    double[] whole = means.all();
    return new PowerLaw(
        means.interval(polynomial::slope, replication, level),
        means.interval(polynomial::quadratic, replication, level),
        polynomial.localSlope(whole, polynomial.smallest()),
        polynomial.localSlope(whole, polynomial.largest()));
  }

  /** How much the local slope changes over the range, as a number {@code >= 0}. */
  public double slopeChange() {
    return Math.abs(slopeAtLargest - slopeAtSmallest);
  }
}
