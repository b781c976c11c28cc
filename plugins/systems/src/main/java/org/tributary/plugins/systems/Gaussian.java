package org.tributary.plugins.systems;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * A Gaussian of any covariance that is not singular.
 *
 * @param mean d values
 * @param covariance d x d
 * @param factor of the covariance
 */
public record Gaussian(double[] mean, DMatrixRMaj covariance, Cholesky factor) {

  /**
   * A Gaussian.
   *
   * @throws CensoredException with {@link Outcome#COLLAPSED} when the covariance is singular
   */
  public static Gaussian of(double[] mean, DMatrixRMaj covariance) {
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

  /**
   * The law of the other columns, in their order, where some are known.
   *
   * @param columns ascending, fewer than d
   * @param values one a column
   */
  public Gaussian given(int[] columns, double[] values) {
    int[] rest = others(columns, mean.length);
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

  /** The columns that are not named, ascending. */
  public static int[] others(int[] columns, int dimension) {
    return IntStream.range(0, dimension)
        .filter(column -> Arrays.binarySearch(columns, column) < 0)
        .toArray();
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

  void write(DataOutputStream out) throws IOException {
    out.writeInt(mean.length);
    for (double each : mean) {
      out.writeDouble(each);
    }
    for (double each : covariance.data) {
      out.writeDouble(each);
    }
  }

  static Gaussian read(DataInputStream in) throws IOException {
    double[] mean = new double[in.readInt()];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = in.readDouble();
    }
    DMatrixRMaj covariance = new DMatrixRMaj(mean.length, mean.length);
    for (int i = 0; i < covariance.data.length; i++) {
      covariance.data[i] = in.readDouble();
    }
    return of(mean, covariance);
  }
}
