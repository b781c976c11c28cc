package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;

/**
 * The Vendi score with the cosine kernel: an effective number of different rows, between 1 and the
 * smaller of n and d.
 *
 * <p>The exponential of the Renyi entropy of order q of the eigenvalues of K/n (Friedman and Dieng,
 * The Vendi Score, TMLR 2023, definition 3.1; orders: Pasarkar and Dieng 2024). It grows with n:
 * compare samples of one size only.
 *
 * @param order q {@code > 0} and finite; 1 is Shannon's entropy
 */
public record VendiScore(double order) {

  /** Shannon's order, the score of the paper. */
  public static final VendiScore SHANNON = new VendiScore(1);

  /** Checks the order. */
  public VendiScore {
    if (!(order > 0) || order == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("order must be > 0 and finite, was " + order);
    }
  }

  /**
   * Returns the score of one sample.
   *
   * @param sample n x d, without rows of length 0
   * @throws IllegalArgumentException if the sample is empty, not finite or holds a row of zeros
   */
  public MetricValue of(DMatrixRMaj sample) {
    SampleArguments.requireRows("sample", sample, 1);
    DMatrixRMaj unit = unitRows(sample);
    // x x' and x' x share their eigenvalues other than 0.
    DMatrixRMaj kernel =
        sample.numRows > sample.numCols ? Products.gram(unit) : Products.outerGram(unit);
    double[] shares =
        Arrays.stream(SymmetricEigen.of(kernel).values())
            .map(value -> value / sample.numRows)
            .filter(share -> share > 0)
            .toArray();
    return MetricValue.exact(effectiveNumber(shares), "Vendi score, cosine kernel, q = " + order);
  }

  private double effectiveNumber(double[] shares) {
    if (order == 1) {
      return Math.exp(Arrays.stream(shares).map(share -> -share * Math.log(share)).sum());
    }
    double powers = Arrays.stream(shares).map(share -> Math.pow(share, order)).sum();
    return Math.exp(Math.log(powers) / (1 - order));
  }

  private static DMatrixRMaj unitRows(DMatrixRMaj sample) {
    DMatrixRMaj unit = sample.copy();
    int columns = sample.numCols;
    for (int row = 0; row < sample.numRows; row++) {
      double largest = 0;
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        largest = Math.max(largest, Math.abs(unit.data[i]));
      }
      if (largest == 0) {
        throw new IllegalArgumentException(
            "the cosine kernel is undefined for a row of zeros, row " + row + "; drop or shift it");
      }
      double squares = 0;
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        unit.data[i] /= largest;
        squares += unit.data[i] * unit.data[i];
      }
      double length = Math.sqrt(squares);
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        unit.data[i] /= length;
      }
    }
    return unit;
  }
}
