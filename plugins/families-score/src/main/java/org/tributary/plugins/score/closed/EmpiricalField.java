package org.tributary.plugins.score.closed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.special.LogSpace;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.diffusion.ExactField;
import org.tributary.plugins.score.diffusion.Numbers;
import org.tributary.plugins.score.diffusion.ScoreValues;

/**
 * The score that minimises the denoising loss on the training rows, which is that of the rows under
 * noise:
 *
 * <pre>
 * (sum_i share_i(x) x_i - x) / level^2,   share_i(x) ~ w_i exp(-|x - x_i|^2 / (2 level^2))
 * </pre>
 *
 * <p>The reverse process of this score ends in training rows: it memorizes.
 */
public final class EmpiricalField implements ExactField {
  private static final int BLOCK = 256;

  private final DMatrixRMaj rows;
  private final double[] weights;
  private final double[] logWeights;

  /**
   * The optimum of some rows.
   *
   * @param rows n x d, at least one
   * @param weights n frequencies, above 0
   */
  public EmpiricalField(DMatrixRMaj rows, double[] weights) {
    if (rows.numRows == 0 || weights.length != rows.numRows) {
      throw new IllegalArgumentException(
          "one weight a row is needed, had " + weights.length + " for " + rows.numRows + " rows");
    }
    this.rows = rows;
    this.weights = weights;
    double total = Arrays.stream(weights).sum();
    this.logWeights = Arrays.stream(weights).map(each -> Math.log(each / total)).toArray();
  }

  @Override
  public int dimension() {
    return rows.numCols;
  }

  @Override
  public double[] logDensity(DMatrixRMaj points, double level) {
    if (points.numRows == 0) {
      return new double[0];
    }
    double[] sums =
        PairwiseKernels.oneThread()
            .logGaussianKernelSums(points, rows, level, logWeights, Pairs.ALL);
    for (int row = 0; row < sums.length; row++) {
      sums[row] -= rows.numCols * (Normal.LOG_ROOT_TWO_PI + Math.log(level));
    }
    return sums;
  }

  @Override
  public ScoreValues at(DMatrixRMaj points, double level) {
    int d = rows.numCols;
    DMatrixRMaj score = new DMatrixRMaj(points.numRows, d);
    double[] divergence = new double[points.numRows];
    for (int from = 0; from < points.numRows; from += BLOCK) {
      int to = Math.min(points.numRows, from + BLOCK);
      DMatrixRMaj block =
          DMatrixRMaj.wrap(to - from, d, Arrays.copyOfRange(points.data, from * d, to * d));
      DMatrixRMaj shares = PairwiseKernels.oneThread().squaredDistances(block, rows);
      for (int row = 0; row < shares.numRows; row++) {
        // tr Cov(x_i | x) = E |x - x_i|^2 - |x - E x_i|^2 under the shares.
        divergence[from + row] = toShares(shares, row, level);
      }
      DMatrixRMaj mean = Products.multiply(shares, rows);
      fill(block, mean, level, score, divergence, from);
    }
    return new ScoreValues(score, divergence);
  }

  /** Replaces squared distances by shares; returns the mean squared distance under them. */
  private double toShares(DMatrixRMaj squares, int row, double level) {
    int count = squares.numCols;
    double[] terms = new double[count];
    for (int i = 0; i < count; i++) {
      terms[i] = logWeights[i] - squares.data[row * count + i] / (2 * level * level);
    }
    double total = LogSpace.logSumExp(terms);
    double mean = 0;
    for (int i = 0; i < count; i++) {
      double share = Math.exp(terms[i] - total);
      mean += share * squares.data[row * count + i];
      squares.data[row * count + i] = share;
    }
    return mean;
  }

  private static void fill(
      DMatrixRMaj block,
      DMatrixRMaj mean,
      double level,
      DMatrixRMaj score,
      double[] divergence,
      int from) {
    int d = block.numCols;
    double square = level * level;
    for (int row = 0; row < block.numRows; row++) {
      double distance = 0;
      for (int i = 0; i < d; i++) {
        double pull = mean.data[row * d + i] - block.data[row * d + i];
        score.data[(from + row) * d + i] = pull / square;
        distance += pull * pull;
      }
      double spread = Math.max(0, divergence[from + row] - distance);
      divergence[from + row] = (spread / square - d) / square;
    }
  }

  @Override
  public long parameters() {
    return (long) rows.numRows * rows.numCols;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    Numbers.write(out, rows);
    Numbers.write(out, weights);
  }

  /** Reads it back. */
  public static EmpiricalField read(DataInputStream in) throws IOException {
    return new EmpiricalField(Numbers.matrix(in), Numbers.array(in));
  }
}
