package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;

/** The principal components of a sample: directions of largest variance, in falling order. */
public final class PrincipalComponents {
  private final double[] mean;
  private final double[] variances;
  private final DMatrixRMaj directions;

  private PrincipalComponents(double[] mean, double[] variances, DMatrixRMaj directions) {
    this.mean = mean;
    this.variances = variances;
    this.directions = directions;
  }

  /**
   * The leading components of the unbiased covariance.
   *
   * @param rows at least two finite points of equal dimension d
   * @param count how many components, in 1..d
   */
  public static PrincipalComponents fit(double[][] rows, int count) {
    CentredRows centred = CentredRows.of(rows);
    int d = centred.mean().length;
    if (count < 1 || count > d) {
      throw new IllegalArgumentException("count must be in 1.." + d + ", was " + count);
    }
    DMatrixRMaj covariance = Products.gram(centred.matrix());
    CommonOps_DDRM.scale(1.0 / (rows.length - 1), covariance);
    SymmetricEigen eigen = SymmetricEigen.of(covariance);
    double[] variances = new double[count];
    DMatrixRMaj directions = new DMatrixRMaj(d, count);
    for (int k = 0; k < count; k++) {
      int column = d - 1 - k;
      variances[k] = Math.max(0, eigen.values()[column]);
      for (int i = 0; i < d; i++) {
        directions.set(i, k, eigen.vectors().get(i, column));
      }
    }
    return new PrincipalComponents(centred.mean(), variances, directions);
  }

  /** The variance along each component (divisor n - 1), falling. */
  public double[] variances() {
    return variances.clone();
  }

  /** The unit directions, d x count, one a column. */
  public DMatrixRMaj directions() {
    return directions.copy();
  }

  /** The coordinates of rows along the components, centred at the fitted mean: n x count. */
  public double[][] project(double[][] rows) {
    int d = mean.length;
    int count = variances.length;
    DMatrixRMaj centred = new DMatrixRMaj(rows.length, d);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != d) {
        throw new IllegalArgumentException(
            "rows must have " + d + " coordinates, row " + i + " had " + rows[i].length);
      }
      for (int j = 0; j < d; j++) {
        centred.data[i * d + j] = rows[i][j] - mean[j];
      }
    }
    double[] image = Products.multiply(centred, directions).data;
    double[][] projected = new double[rows.length][];
    Arrays.setAll(projected, i -> Arrays.copyOfRange(image, i * count, (i + 1) * count));
    return projected;
  }
}
