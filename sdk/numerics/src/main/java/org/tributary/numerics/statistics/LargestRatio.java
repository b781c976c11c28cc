package org.tributary.numerics.statistics;

/**
 * The largest of |value_j - value_k| / error_jk over the pairs whose error is not 0, for one matrix
 * of errors and many curves.
 *
 * <p>Positions are many and resamples more, so a pair is divided only where it may be the largest:
 * where it exceeds the largest so far less a few last bits, that no rounding may hide it. A block
 * of pairs of which even the least error and the widest difference do not is passed over whole.
 */
final class LargestRatio {
  private static final int BLOCK = 16;

  private final double[][] errors;
  private final double[][] least;

  /**
   * Prepares for curves of as many positions as there are errors.
   *
   * @param errors row j holds those of the pairs (j, k), k below j; not negative
   */
  LargestRatio(double[][] errors) {
    this.errors = errors;
    this.least = new double[errors.length][];
    for (int j = 0; j < errors.length; j++) {
      least[j] = new double[(j + BLOCK - 1) / BLOCK];
      for (int block = 0; block < least[j].length; block++) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = block * BLOCK; k < Math.min(j, (block + 1) * BLOCK); k++) {
          smallest = errors[j][k] > 0 ? Math.min(smallest, errors[j][k]) : smallest;
        }
        least[j][block] = smallest;
      }
    }
  }

  /** Returns the ratio, 0 where no two positions differ. */
  double of(double[] curve) {
    double[] low = new double[(curve.length + BLOCK - 1) / BLOCK];
    double[] high = new double[low.length];
    for (int k = 0; k < curve.length; k++) {
      int block = k / BLOCK;
      low[block] = k % BLOCK == 0 ? curve[k] : Math.min(low[block], curve[k]);
      high[block] = k % BLOCK == 0 ? curve[k] : Math.max(high[block], curve[k]);
    }
    double largest = 0;
    for (int j = 0; j < curve.length; j++) {
      for (int block = 0; block < least[j].length; block++) {
        double widest = Math.max(curve[j] - low[block], high[block] - curve[j]);
        if (widest > nearly(largest) * least[j][block]) {
          int end = Math.min(j, (block + 1) * BLOCK);
          largest = largest(curve, j, block * BLOCK, end, largest);
        }
      }
    }
    return largest;
  }

  private double largest(double[] curve, int j, int begin, int end, double before) {
    double[] error = errors[j];
    double largest = before;
    for (int k = begin; k < end; k++) {
      double size = Math.abs(curve[j] - curve[k]);
      if (size > nearly(largest) * error[k] && error[k] > 0) {
        largest = Math.max(largest, size / error[k]);
      }
    }
    return largest;
  }

  private static double nearly(double largest) {
    return largest * (1 - 1e-15);
  }
}
