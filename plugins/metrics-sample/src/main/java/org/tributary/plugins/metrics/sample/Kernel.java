package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.pairwise.PairwiseKernels;

/** A positive definite kernel of two rows, or the rule that chooses one from the data. */
public sealed interface Kernel {

  /** The kernel to use for two samples; a fixed kernel is its own answer. */
  Fixed resolve(DMatrixRMaj first, DMatrixRMaj second);

  /** A kernel with all its constants. */
  sealed interface Fixed extends Kernel {

    /** The sum over rows y of {@code others} of k(x_i, y), for every row x_i. */
    double[] rowSums(DMatrixRMaj rows, DMatrixRMaj others);

    /** The values k(x_i, y_i) of two samples of equal size. */
    double[] paired(DMatrixRMaj rows, DMatrixRMaj others);

    /** The kernel and its constants, in a few words. */
    String description();

    @Override
    default Fixed resolve(DMatrixRMaj first, DMatrixRMaj second) {
      return this;
    }
  }

  /**
   * The Gaussian kernel exp(-|x - y|^2 / (2 sigma^2)).
   *
   * @param bandwidth sigma {@code > 0}, in the unit of the columns
   */
  record Gaussian(double bandwidth) implements Fixed {

    /** Checks the bandwidth. */
    public Gaussian {
      if (!(bandwidth > 0) || bandwidth == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("bandwidth must be > 0 and finite, was " + bandwidth);
      }
    }

    @Override
    public double[] rowSums(DMatrixRMaj rows, DMatrixRMaj others) {
      return PairwiseKernels.oneThread().gaussianKernelSums(rows, others, bandwidth);
    }

    @Override
    public double[] paired(DMatrixRMaj rows, DMatrixRMaj others) {
      double[] values = new double[rows.numRows];
      for (int row = 0; row < values.length; row++) {
        double squares = 0;
        for (int column = 0; column < rows.numCols; column++) {
          double gap = rows.get(row, column) - others.get(row, column);
          squares += gap * gap;
        }
        values[row] = Math.exp(-squares / (2 * bandwidth * bandwidth));
      }
      return values;
    }

    @Override
    public String description() {
      return "Gaussian kernel, sigma " + bandwidth;
    }
  }

  /**
   * The Gaussian kernel with sigma the median distance over the pairs of different rows of the
   * first sample, the rule of sbibm.
   */
  record MedianGaussian() implements Kernel {

    @Override
    public Gaussian resolve(DMatrixRMaj first, DMatrixRMaj second) {
      double median = PairwiseKernels.oneThread().medianDistance(first);
      if (!(median > 0)) {
        throw new IllegalArgumentException(
            "the median distance of the first sample is 0, so the median rule gives no bandwidth;"
                + " give one");
      }
      return new Gaussian(median);
    }
  }

  /**
   * The polynomial kernel (x.y / d + offset)^degree.
   *
   * @param degree {@code >= 1}
   * @param offset {@code >= 0}
   */
  record Polynomial(int degree, double offset) implements Fixed {

    /** The kernel of the kernel inception distance, (x.y / d + 1)^3 (Binkowski et al. 2018). */
    public static final Polynomial CUBIC = new Polynomial(3, 1);

    private static final int BLOCK = 256;

    /** Checks the constants. */
    public Polynomial {
      if (degree < 1 || !(offset >= 0) || offset == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "degree must be >= 1 and offset >= 0, were " + degree + " and " + offset);
      }
    }

    @Override
    public double[] rowSums(DMatrixRMaj rows, DMatrixRMaj others) {
      double[] sums = new double[rows.numRows];
      for (int from = 0; from < rows.numRows; from += BLOCK) {
        int last = Math.min(rows.numRows, from + BLOCK);
        DMatrixRMaj block = CommonOps_DDRM.extract(rows, from, last, 0, rows.numCols);
        DMatrixRMaj products = Products.multiplyTransposedB(block, others);
        for (int cell = 0; cell < products.getNumElements(); cell++) {
          sums[from + cell / others.numRows] += of(products.data[cell] / rows.numCols);
        }
      }
      return sums;
    }

    @Override
    public double[] paired(DMatrixRMaj rows, DMatrixRMaj others) {
      double[] values = new double[rows.numRows];
      for (int row = 0; row < values.length; row++) {
        double product = 0;
        for (int column = 0; column < rows.numCols; column++) {
          product += rows.get(row, column) * others.get(row, column);
        }
        values[row] = of(product / rows.numCols);
      }
      return values;
    }

    @Override
    public String description() {
      return "polynomial kernel (x.y/d + " + offset + ")^" + degree;
    }

    private double of(double scaled) {
      double base = scaled + offset;
      double power = 1;
      for (int i = 0; i < degree; i++) {
        power *= base;
      }
      return power;
    }
  }
}
