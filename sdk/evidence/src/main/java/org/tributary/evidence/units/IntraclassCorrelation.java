package org.tributary.evidence.units;

import org.tributary.evidence.Units;
import org.tributary.numerics.special.GammaFunctions;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * How alike the rows of a unit are, by one-way analysis of variance.
 *
 * <p>rho = (MSB - MSW) / (MSB + (m0 - 1) MSW), m0 = (n - sum s^2 / n) / (K - 1).
 *
 * @param value rho, may be a little below 0; 0 where nothing varies
 * @param statistic F = MSB / MSW; +Infinity where the rows of every unit are equal and units differ
 * @param pValue of the F test that units do not differ; 1 where nothing varies
 * @param rows n
 * @param sizeOfARowsUnit s*
 */
public record IntraclassCorrelation(
    double value, double statistic, double pValue, int rows, double sizeOfARowsUnit) {

  /** The analysis of one value a row, of at least two units and more rows than units. */
  public static IntraclassCorrelation of(double[] values, Units units) {
    return of(values, units, 0);
  }

  /**
   * The same for residuals of a fit to something that is constant within units.
   *
   * @param lostDegrees degrees of freedom the fit has taken from those between units
   */
  static IntraclassCorrelation of(double[] values, Units units, int lostDegrees) {
    Samples.requireFinite(values, 3, "values");
    int count = units.count();
    int within = values.length - count;
    int betweenDegrees = count - 1 - lostDegrees;
    if (betweenDegrees < 1 || within < 1) {
      throw new IllegalArgumentException(
          "an intraclass correlation needs at least 2 units and more rows than units, had "
              + count
              + " units of "
              + values.length
              + " rows, and "
              + lostDegrees
              + " degrees of freedom taken");
    }
    Moments all = Moments.of(values);
    double[] sums = units.sums(values);
    double between = 0;
    for (int u = 0; u < count; u++) {
      double deviation = sums[u] / units.size(u) - all.mean();
      between += units.size(u) * deviation * deviation;
    }
    double inner = Math.max(0, all.sumOfSquares() - between);
    // a rest that is only rounding counts as none
    inner = inner <= 1e-13 * all.sumOfSquares() ? 0 : inner;
    double meanBetween = between / betweenDegrees;
    double meanWithin = inner / within;
    double size = (values.length - units.sizeOfARowsUnit()) / (count - 1);
    double scale = meanBetween + (size - 1) * meanWithin;
    double rho = scale > 0 ? (meanBetween - meanWithin) / scale : 0;
    double f =
        meanWithin > 0 ? meanBetween / meanWithin : meanBetween > 0 ? Double.POSITIVE_INFINITY : 0;
    return new IntraclassCorrelation(
        rho, f, survival(f, betweenDegrees, within), values.length, units.sizeOfARowsUnit());
  }

  /** n_eff = n / (1 + (s* - 1) rho), at most n. */
  public double effectiveRows() {
    return rows / (1 + (sizeOfARowsUnit - 1) * Math.max(0, value));
  }

  /** P(F > f) with a and b degrees of freedom: I_{b/(b + a f)}(b/2, a/2). */
  private static double survival(double f, double a, double b) {
    if (f == 0) {
      return 1;
    }
    return Double.isInfinite(f)
        ? 0
        : GammaFunctions.regularizedBeta(b / (b + a * f), 0.5 * b, 0.5 * a);
  }
}
