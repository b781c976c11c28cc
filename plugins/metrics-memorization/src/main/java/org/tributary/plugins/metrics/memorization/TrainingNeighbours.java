package org.tributary.plugins.metrics.memorization;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.NearestNeighbours;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.plugins.metrics.sample.SampleArguments;

/**
 * The closest training rows of every row of a sample, by Euclidean distance.
 *
 * @param nearest distance to the closest training row
 * @param second distance to the second closest; equal to {@code nearest} for one training row
 * @param index row of the closest training row
 */
record TrainingNeighbours(double[] nearest, double[] second, int[] index) {

  static TrainingNeighbours of(DMatrixRMaj training, DMatrixRMaj rows) {
    SampleArguments.requireRows("training sample", training, 1);
    SampleArguments.requireRows("sample", rows, 1);
    RowArguments.requireSameColumns("sample", rows, training);
    int count = Math.min(2, training.numRows);
    NearestNeighbours found =
        PairwiseKernels.oneThread().nearestNeighbours(rows, training, count, Pairs.ALL);
    return new TrainingNeighbours(
        rank(found, 0, rows.numRows),
        rank(found, count - 1, rows.numRows),
        IntStream.range(0, rows.numRows).map(row -> found.index(row, 0)).toArray());
  }

  /**
   * The ratio of the two distances, in [0, 1].
   *
   * @throws IllegalArgumentException if two training rows coincide with a row, where it is
   *     undefined
   */
  double[] ratios() {
    double[] ratios = new double[nearest.length];
    for (int row = 0; row < ratios.length; row++) {
      if (second[row] == 0) {
        throw new IllegalArgumentException(
            "row "
                + row
                + " coincides with two training rows, so its distance ratio is undefined;"
                + " keep the distinct training rows only");
      }
      ratios[row] = nearest[row] / second[row];
    }
    return ratios;
  }

  private static double[] rank(NearestNeighbours found, int rank, int rows) {
    return IntStream.range(0, rows).mapToDouble(row -> found.distance(row, rank)).toArray();
  }
}
