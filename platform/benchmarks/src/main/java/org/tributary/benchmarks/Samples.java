package org.tributary.benchmarks;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/** Standard Gaussian matrices, the same in every run. */
final class Samples {
  private Samples() {}

  static DMatrixRMaj gaussian(int seed, int rows, int columns) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    RandomStream.of(seed, columns).fillGaussian(matrix.data, 0, rows * columns);
    return matrix;
  }
}
