package org.tributary.sdk.law;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * The numbers of one Gaussian of any covariance that is not singular: what a {@link GaussianLaw}
 * has for each source.
 *
 * @param mean d values, read-only
 * @param covariance d x d, read-only
 * @param factor of the covariance
 */
public record Gaussian(double[] mean, DMatrixRMaj covariance, Cholesky factor) {

  /**
   * A Gaussian of a mean and a covariance, both taken over; of the covariance the lower triangle is
   * factored.
   *
   * @throws IllegalArgumentException when the sizes differ
   * @throws CensoredException with {@link Outcome#COLLAPSED} when the covariance is singular
   */
  public static Gaussian of(double[] mean, DMatrixRMaj covariance) {
    if (covariance.numRows != mean.length || covariance.numCols != mean.length) {
      throw new IllegalArgumentException(
          "a covariance of "
              + mean.length
              + " columns is square of that order, was "
              + covariance.numRows
              + " x "
              + covariance.numCols);
    }
    try {
      return new Gaussian(mean, covariance, Cholesky.of(covariance));
    } catch (NotPositiveDefiniteException singular) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "the covariance is singular: column "
              + singular.pivot()
              + " is a linear function of the columns before it; raise the sample size");
    }
  }

  /** Independent points, count x d. */
  public DMatrixRMaj draw(int count, RandomStream stream) {
    DMatrixRMaj normal = new DMatrixRMaj(count, mean.length);
    stream.fillGaussian(normal.data, 0, normal.data.length);
    return factor.colour(normal, mean);
  }

  /** Log-density of each row. */
  public double[] logDensity(DMatrixRMaj points) {
    double constant = factor.logDeterminant() / 2 + mean.length * Normal.LOG_ROOT_TWO_PI;
    return Arrays.stream(factor.squaredMahalanobis(points, mean))
        .map(square -> -square / 2 - constant)
        .toArray();
  }

  /** The gradient of the log-density at each row, {@code -A^-1 (x - mean)}; n x d. */
  public DMatrixRMaj score(DMatrixRMaj points) {
    DMatrixRMaj away = points.copy();
    Arrays.setAll(away.data, i -> mean[i % mean.length] - points.data[i]);
    return Products.multiply(away, factor.inverse());
  }

  /** The law of its draws plus noise of a standard deviation that is at least 0. */
  public Gaussian noised(double level) {
    DMatrixRMaj wider = covariance.copy();
    for (int i = 0; i < mean.length; i++) {
      wider.add(i, i, level * level);
    }
    return of(mean, wider);
  }

  /**
   * The law of the other columns, in their order, where some are known: mean {@code m_r + C_rk
   * C_kk^-1 (x_k - m_k)}, covariance {@code C_rr - C_rk C_kk^-1 C_kr}.
   *
   * @param columns ascending, fewer than d
   * @param values one a column
   */
  public Gaussian given(int[] columns, double[] values) {
    int[] rest = GivenColumns.others(columns, mean.length);
    if (columns.length == 0) {
      return this;
    }
    Cholesky known = Cholesky.of(part(columns, columns));
    DMatrixRMaj across = part(columns, rest);
    DMatrixRMaj weights = known.solve(across);
    double[] shifted = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      shifted[i] = mean[rest[i]];
      for (int j = 0; j < columns.length; j++) {
        shifted[i] += weights.get(j, i) * (values[j] - mean[columns[j]]);
      }
    }
    DMatrixRMaj explained = Products.multiplyTransposedA(across, weights);
    DMatrixRMaj left = part(rest, rest);
    for (int i = 0; i < left.data.length; i++) {
      left.data[i] -= explained.data[i];
    }
    return of(shifted, left);
  }

  private DMatrixRMaj part(int[] rows, int[] columns) {
    DMatrixRMaj part = new DMatrixRMaj(rows.length, columns.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        part.set(i, j, covariance.get(rows[i], columns[j]));
      }
    }
    return part;
  }
}
