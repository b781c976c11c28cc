package org.tributary.plugins.score.masked;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;
import org.tributary.plugins.score.diffusion.Numbers;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.diffusion.ScoreValues;

/**
 * The best linear score by denoising where the loss counts only what is seen, {@code E m_j (s_j(x +
 * level z) + z_j / level)^2} over filled rows x (MissDiff: Ouyang, Xie, Li, Cheng, arXiv
 * 2307.00467):
 *
 * <pre>
 * s_j(x) = -e_j' (C_j + level^2 I)^-1 (x - mean_j)
 * </pre>
 *
 * <p>C_j and mean_j are the moments of filled rows that show coordinate j. Where values are missing
 * it is no score of the data; of rows that show all it is that of their Gaussian.
 *
 * @param means mean_j, a row a coordinate
 * @param moments C_j, as eigenvalues and axes
 */
public record MaskedField(double[][] means, SymmetricEigen[] moments) implements ScoreField {

  /** From moments. */
  public static MaskedField of(double[][] means, DMatrixRMaj[] covariances) {
    return new MaskedField(
        means, Arrays.stream(covariances).map(SymmetricEigen::of).toArray(SymmetricEigen[]::new));
  }

  @Override
  public int dimension() {
    return means.length;
  }

  /** {@code -e_j' (C_j + level^2 I)^-1}. */
  public double[] slope(int coordinate, double level) {
    int d = means.length;
    SymmetricEigen eigen = moments[coordinate];
    double[] slope = new double[d];
    for (int axis = 0; axis < d; axis++) {
      double variance = Math.max(0, eigen.values()[axis]) + level * level;
      double share = eigen.vectors().get(coordinate, axis) / variance;
      for (int i = 0; i < d; i++) {
        slope[i] -= share * eigen.vectors().get(i, axis);
      }
    }
    return slope;
  }

  @Override
  public ScoreValues at(DMatrixRMaj points, double level) {
    int d = means.length;
    DMatrixRMaj slopes = new DMatrixRMaj(d, d);
    double[] constant = new double[d];
    double trace = 0;
    for (int j = 0; j < d; j++) {
      double[] slope = slope(j, level);
      System.arraycopy(slope, 0, slopes.data, j * d, d);
      for (int i = 0; i < d; i++) {
        constant[j] -= slope[i] * means[j][i];
      }
      trace += slope[j];
    }
    DMatrixRMaj score = Products.multiplyTransposedB(points, slopes);
    for (int at = 0; at < score.data.length; at++) {
      score.data[at] += constant[at % d];
    }
    double[] divergence = new double[points.numRows];
    Arrays.fill(divergence, trace);
    return new ScoreValues(score, divergence);
  }

  @Override
  public long parameters() {
    return (long) means.length * (means.length + 1);
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(means.length);
    for (int j = 0; j < means.length; j++) {
      Numbers.write(out, means[j]);
      Numbers.write(out, moments[j].values());
      Numbers.write(out, moments[j].vectors());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static MaskedField read(DataInputStream in) throws IOException {
    double[][] means = new double[in.readInt()][];
    SymmetricEigen[] moments = new SymmetricEigen[means.length];
    for (int j = 0; j < means.length; j++) {
      means[j] = Numbers.array(in);
      moments[j] = new SymmetricEigen(Numbers.array(in), Numbers.matrix(in));
    }
    return new MaskedField(means, moments);
  }
}
