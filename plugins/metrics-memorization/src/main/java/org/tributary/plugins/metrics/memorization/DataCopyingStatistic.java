package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.Ranks;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.SampleArguments;

/**
 * The data-copying statistic: a rank test whether candidate rows lie nearer to the training rows
 * than held-out rows do.
 *
 * <p>Far below 0 means copying, far above 0 underfitting; under no copying it is approximately
 * standard normal (Meehan, Chaudhuri and Dasgupta, A Non-Parametric Test to Detect Data-Copying in
 * Generative Models, AISTATS 2020, section 3).
 */
public final class DataCopyingStatistic {

  private DataCopyingStatistic() {}

  /**
   * Returns Z_U of the whole space.
   *
   * <p>Z_U = (U - nm/2 + 1/2) / sqrt(nm(n+m+1)/12), U the number of (candidate, held-out) pairs in
   * which the candidate row lies farther from its closest training row, a tie counting one half.
   *
   * @param training l x d
   * @param heldOut n x d, rows of the same law that were not trained on
   * @param candidate m x d
   * @throws IllegalArgumentException if a sample is empty or not finite, or the columns differ
   */
  public static MetricValue global(
      DMatrixRMaj training, DMatrixRMaj heldOut, DMatrixRMaj candidate) {
    double[] heldOutDistances = TrainingNeighbours.of(training, heldOut).nearest();
    double[] candidateDistances = TrainingNeighbours.of(training, candidate).nearest();
    return MetricValue.estimated(
        standardised(candidateDistances, heldOutDistances), 1, "Z_U, one cell, no tie correction");
  }

  /**
   * Returns C_T: the mean of Z_U over the cells of a partition, weighted by the held-out share.
   *
   * <p>Cells with at most {@code minimumShare} of the candidate rows are left out, as in the paper.
   * The standard error is that of independent cells, sqrt(sum of squared weights).
   *
   * @param cells the partition, usually fitted on the training rows
   * @param minimumShare tau, in [0, 1)
   * @throws IllegalArgumentException if a counted cell has no training or no held-out rows, or no
   *     cell has enough candidate rows
   */
  public static MetricValue cellwise(
      DMatrixRMaj training,
      DMatrixRMaj heldOut,
      DMatrixRMaj candidate,
      CellPartition cells,
      double minimumShare) {
    if (!(minimumShare >= 0 && minimumShare < 1)) {
      throw new IllegalArgumentException("minimumShare must be in [0, 1), was " + minimumShare);
    }
    SampleArguments.requireRows("candidate sample", candidate, 1);
    int[] trainingCells = cells.assign(training);
    int[] heldOutCells = cells.assign(heldOut);
    int[] candidateCells = cells.assign(candidate);
    double weights = 0;
    double squaredWeights = 0;
    double total = 0;
    for (int cell = 0; cell < cells.count(); cell++) {
      DMatrixRMaj inside = CellPartition.rowsOf(candidate, candidateCells, cell);
      if (inside.numRows > minimumShare * candidate.numRows) {
        DMatrixRMaj heldOutInside = CellPartition.rowsOf(heldOut, heldOutCells, cell);
        DMatrixRMaj trainingInside = CellPartition.rowsOf(training, trainingCells, cell);
        requireOccupied(cell, heldOutInside, trainingInside);
        double weight = (double) heldOutInside.numRows / heldOut.numRows;
        total += weight * global(trainingInside, heldOutInside, inside).value();
        weights += weight;
        squaredWeights += weight * weight;
      }
    }
    if (weights == 0) {
      throw new IllegalArgumentException(
          "no cell holds more than " + minimumShare + " of the candidate rows; lower minimumShare");
    }
    return new MetricValue(
        total / weights,
        OptionalDouble.of(Math.sqrt(squaredWeights) / weights),
        "C_T over " + cells.count() + " cells");
  }

  /** The standardised Mann-Whitney statistic with continuity correction. */
  static double standardised(double[] candidate, double[] heldOut) {
    double n = heldOut.length;
    double m = candidate.length;
    double centre = n * m / 2 - 0.5;
    return (farther(candidate, heldOut) - centre) / Math.sqrt(n * m * (n + m + 1) / 12);
  }

  /** The number of pairs in which the candidate distance is larger, ties counting one half. */
  private static double farther(double[] candidate, double[] heldOut) {
    double[] joined = Arrays.copyOf(candidate, candidate.length + heldOut.length);
    System.arraycopy(heldOut, 0, joined, candidate.length, heldOut.length);
    double rankSum = Arrays.stream(Ranks.of(joined), 0, candidate.length).sum();
    return rankSum - candidate.length * (candidate.length + 1.0) / 2;
  }

  private static void requireOccupied(int cell, DMatrixRMaj heldOut, DMatrixRMaj training) {
    if (heldOut.numRows == 0 || training.numRows == 0) {
      throw new IllegalArgumentException(
          "cell "
              + cell
              + " has "
              + training.numRows
              + " training and "
              + heldOut.numRows
              + " held-out rows; use fewer cells");
    }
  }
}
