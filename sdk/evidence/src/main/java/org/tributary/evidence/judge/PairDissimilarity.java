package org.tributary.evidence.judge;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.PairwiseKernels;

/** A dissimilarity d of two rows whose U-statistic is 0 for one law and positive else. */
@FunctionalInterface
public interface PairDissimilarity {

  /** The n x m matrix of d over the rows of X (n x p) and of Y (m x p). */
  DMatrixRMaj between(DMatrixRMaj x, DMatrixRMaj y);

  /** Euclidean distance: the energy distance. */
  static PairDissimilarity euclidean() {
    return (x, y) -> {
      DMatrixRMaj distances = PairwiseKernels.oneThread().squaredDistances(x, y);
      for (int i = 0; i < distances.data.length; i++) {
        distances.data[i] = Math.sqrt(Math.max(0, distances.data[i]));
      }
      return distances;
    };
  }

  /** Minus the Gaussian kernel: the unbiased squared maximum mean discrepancy. */
  static PairDissimilarity gaussianKernel(double bandwidth) {
    return (x, y) -> {
      DMatrixRMaj kernel = PairwiseKernels.oneThread().gaussianKernelMatrix(x, y, bandwidth);
      for (int i = 0; i < kernel.data.length; i++) {
        kernel.data[i] = -kernel.data[i];
      }
      return kernel;
    };
  }
}
