package org.tributary.plugins.score.closed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.SymmetricEigen;
import org.tributary.plugins.score.diffusion.Numbers;

/**
 * One Gaussian of a mixture, {@code weight N(mean, V diag(variances) V')}.
 *
 * @param weight share, above 0
 * @param mean d values
 * @param variances d values, at least 0
 * @param axes V, d x d, orthonormal
 */
public record NormalComponent(double weight, double[] mean, double[] variances, DMatrixRMaj axes) {

  public NormalComponent {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be > 0 and finite, was " + weight);
    }
  }

  /** A Gaussian of any covariance, d x d, of which rounding may have made eigenvalues negative. */
  public static NormalComponent of(double weight, double[] mean, DMatrixRMaj covariance) {
    SymmetricEigen eigen = SymmetricEigen.of(covariance);
    double[] variances = eigen.values();
    for (int i = 0; i < variances.length; i++) {
      variances[i] = Math.max(variances[i], 0);
    }
    return new NormalComponent(weight, mean, variances, eigen.vectors());
  }

  /** {@code V' (mean - x)} of one point. */
  void pull(double[] points, int at, double[] into) {
    int d = mean.length;
    for (int k = 0; k < d; k++) {
      double sum = 0;
      for (int i = 0; i < d; i++) {
        sum += axes.data[i * d + k] * (mean[i] - points[at + i]);
      }
      into[k] = sum;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(weight);
    Numbers.write(out, mean);
    Numbers.write(out, variances);
    Numbers.write(out, axes);
  }

  static NormalComponent read(DataInputStream in) throws IOException {
    return new NormalComponent(
        in.readDouble(), Numbers.array(in), Numbers.array(in), Numbers.matrix(in));
  }
}
