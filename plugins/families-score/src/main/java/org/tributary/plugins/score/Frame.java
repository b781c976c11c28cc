package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.plugins.score.diffusion.NormalPrior;
import org.tributary.plugins.score.diffusion.Numbers;

/**
 * Where the rows of a source lie: coordinates {@code y = (x - shift) / scale} in which noise is
 * added, and mean, variances and range of the rows in them.
 *
 * @param shift d values
 * @param scale above 0
 * @param prior mean and variances of y
 * @param least least y of each column
 * @param greatest greatest y of each column
 */
record Frame(double[] shift, double scale, NormalPrior prior, double[] least, double[] greatest) {

  /** Measures rows, weights counted. */
  static Frame of(DMatrixRMaj rows, double[] weights, Scaling scaling) {
    int d = rows.numCols;
    double[] mean = Products.mean(rows, weights);
    double total = Arrays.stream(weights).sum();
    double[] variance = new double[d];
    double[] least = new double[d];
    double[] greatest = new double[d];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < rows.numRows; row++) {
      for (int i = 0; i < d; i++) {
        double x = rows.data[row * d + i];
        variance[i] += weights[row] / total * (x - mean[i]) * (x - mean[i]);
        least[i] = Math.min(least[i], x);
        greatest[i] = Math.max(greatest[i], x);
      }
    }
    double[] shift = new double[d];
    double scale = 1;
    if (scaling == Scaling.COMMON) {
      shift = mean.clone();
      double deviation = Math.sqrt(Arrays.stream(variance).average().orElseThrow());
      double size = Arrays.stream(mean).map(Math::abs).max().orElseThrow();
      scale = deviation > 1e-12 * (1 + size) ? deviation : 1;
    }
    for (int i = 0; i < d; i++) {
      mean[i] = (mean[i] - shift[i]) / scale;
      variance[i] /= scale * scale;
      least[i] = (least[i] - shift[i]) / scale;
      greatest[i] = (greatest[i] - shift[i]) / scale;
    }
    return new Frame(shift, scale, new NormalPrior(mean, variance), least, greatest);
  }

  /** Coordinates of rows in the data's units. */
  DMatrixRMaj inside(DMatrixRMaj rows) {
    DMatrixRMaj y = rows.copy();
    for (int at = 0; at < y.data.length; at++) {
      y.data[at] = (y.data[at] - shift[at % shift.length]) / scale;
    }
    return y;
  }

  /** Rows in the data's units; the argument is changed. */
  DMatrixRMaj restored(DMatrixRMaj y) {
    for (int at = 0; at < y.data.length; at++) {
      y.data[at] = shift[at % shift.length] + scale * y.data[at];
    }
    return y;
  }

  void write(DataOutputStream out) throws IOException {
    Numbers.write(out, shift);
    out.writeDouble(scale);
    Numbers.write(out, prior.mean());
    Numbers.write(out, prior.variance());
    Numbers.write(out, least);
    Numbers.write(out, greatest);
  }

  static Frame read(DataInputStream in) throws IOException {
    return new Frame(
        Numbers.array(in),
        in.readDouble(),
        new NormalPrior(Numbers.array(in), Numbers.array(in)),
        Numbers.array(in),
        Numbers.array(in));
  }
}
