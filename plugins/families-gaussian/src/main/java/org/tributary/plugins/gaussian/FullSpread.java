package org.tributary.plugins.gaussian;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * A covariance of any shape. It is factored as {@code D R D}, D the standard deviations and R the
 * correlation, so that columns of very different or very small scale lose nothing: variances down
 * to 1e-300 work.
 */
final class FullSpread implements Spread {
  /** A pivot of the correlation is a squared share of unexplained variance; below, it is noise. */
  private static final double ROUNDING = 1e-14;

  private final DMatrixRMaj covariance;
  private final double[] deviations;
  private final Cholesky correlation;

  private FullSpread(DMatrixRMaj covariance, double[] deviations, Cholesky correlation) {
    this.covariance = covariance;
    this.deviations = deviations;
    this.correlation = correlation;
  }

  /**
   * Factors a covariance, which is taken over.
   *
   * @throws CensoredException with {@link Outcome#COLLAPSED} when a variance is 0 or the columns
   *     are linearly dependent up to rounding
   */
  static FullSpread of(DMatrixRMaj covariance) {
    int dimension = covariance.numCols;
    double[] deviations = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      deviations[i] = Collapse.deviation(covariance.data[i * dimension + i], i);
    }
    DMatrixRMaj unit = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        int at = i * dimension + j;
        unit.data[at] = i == j ? 1 : covariance.data[at] / deviations[i] / deviations[j];
      }
    }
    return new FullSpread(covariance, deviations, factor(unit));
  }

  private static Cholesky factor(DMatrixRMaj unit) {
    Cholesky factor;
    try {
      factor = Cholesky.of(unit);
    } catch (NotPositiveDefiniteException singular) {
      throw dependent(singular.pivot());
    }
    DMatrixRMaj lower = factor.lower();
    for (int i = 0; i < lower.numRows; i++) {
      double pivot = lower.data[i * lower.numCols + i];
      if (!(pivot * pivot > ROUNDING)) {
        throw dependent(i);
      }
    }
    return factor;
  }

  private static CensoredException dependent(int column) {
    return new CensoredException(
        Outcome.COLLAPSED,
        "the covariance is singular: column "
            + column
            + " is a linear function of the columns before it (share of its variance left <= "
            + ROUNDING
            + "); drop it, use covariance diagonal, or raise the sample size");
  }

  @Override
  public DMatrixRMaj covariance() {
    return covariance;
  }

  @Override
  public double logDeterminant() {
    double sum = 0;
    for (double deviation : deviations) {
      sum += Math.log(deviation);
    }
    return 2 * sum + correlation.logDeterminant();
  }

  @Override
  public DMatrixRMaj colour(DMatrixRMaj normal) {
    DMatrixRMaj rows = correlation.colour(normal, new double[deviations.length]);
    for (int at = 0; at < rows.data.length; at += deviations.length) {
      for (int i = 0; i < deviations.length; i++) {
        rows.data[at + i] *= deviations[i];
      }
    }
    return rows;
  }

  @Override
  public double[] squaredDistances(DMatrixRMaj centred) {
    return correlation.squaredMahalanobis(standardised(centred), new double[deviations.length]);
  }

  @Override
  public DMatrixRMaj precisionTimes(DMatrixRMaj centred) {
    return standardised(Products.multiply(standardised(centred), correlation.inverse()));
  }

  @Override
  public Spread scaled(double factor) {
    DMatrixRMaj scaled = covariance.copy();
    double[] wider = deviations.clone();
    for (int i = 0; i < scaled.data.length; i++) {
      scaled.data[i] *= factor;
    }
    for (int i = 0; i < wider.length; i++) {
      wider[i] *= Math.sqrt(factor);
    }
    return new FullSpread(scaled, wider, correlation);
  }

  @Override
  public Spread plus(double variance) {
    DMatrixRMaj wider = covariance.copy();
    for (int i = 0; i < deviations.length; i++) {
      wider.data[i * deviations.length + i] += variance;
    }
    return of(wider);
  }

  private DMatrixRMaj standardised(DMatrixRMaj rows) {
    DMatrixRMaj result = rows.copy();
    for (int at = 0; at < result.data.length; at += deviations.length) {
      for (int i = 0; i < deviations.length; i++) {
        result.data[at + i] /= deviations[i];
      }
    }
    return result;
  }
}
