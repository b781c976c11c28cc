package org.tributary.numerics.statistics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.Products;

/** The covariance shrunk toward a multiple of the identity (Ledoit and Wolf, JMVA 88, 2004). */
public final class LedoitWolf {
  private final double shrinkage;
  private final DMatrixRMaj covariance;

  private LedoitWolf(double shrinkage, DMatrixRMaj covariance) {
    this.shrinkage = shrinkage;
    this.covariance = covariance;
  }

  /**
   * The estimate with the shrinkage that is asymptotically best in Frobenius norm.
   *
   * @param rows at least two finite points of equal dimension; they are centred at their mean
   */
  public static LedoitWolf fit(double[][] rows) {
    DMatrixRMaj centred = CentredRows.of(rows).matrix();
    int n = centred.numRows;
    int d = centred.numCols;
    DMatrixRMaj covariance = Products.gram(centred);
    CommonOps_DDRM.scale(1.0 / n, covariance);
    double mean = CommonOps_DDRM.trace(covariance) / d;
    double squares = 0;
    for (double entry : covariance.data) {
      squares += entry * entry;
    }
    double fourth = 0;
    for (int i = 0; i < n; i++) {
      double norm = 0;
      for (int j = 0; j < d; j++) {
        norm += centred.get(i, j) * centred.get(i, j);
      }
      fourth += norm * norm;
    }
    double beta = (fourth / n - squares) / ((double) d * n);
    double delta = (squares - d * mean * mean) / d;
    beta = Math.max(0, Math.min(beta, delta));
    double shrinkage = beta == 0 ? 0 : beta / delta;
    CommonOps_DDRM.scale(1 - shrinkage, covariance);
    for (int j = 0; j < d; j++) {
      covariance.add(j, j, shrinkage * mean);
    }
    return new LedoitWolf(shrinkage, covariance);
  }

  /** The weight of the identity part, in [0, 1]. */
  public double shrinkage() {
    return shrinkage;
  }

  /** The shrunk covariance, d x d. */
  public DMatrixRMaj covariance() {
    return covariance.copy();
  }
}
