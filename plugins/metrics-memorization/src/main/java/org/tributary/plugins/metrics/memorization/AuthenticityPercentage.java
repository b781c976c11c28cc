package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.SampleArguments;

/**
 * The percentage of candidate rows that are authentic: farther from their closest training row than
 * that row is from the rest of the training sample. High is authentic.
 *
 * <p>Source: Alaa, van Breugel, Saveliev and van der Schaar, How Faithful is your Synthetic Data?,
 * ICML 2022, section 4.3, as the percentage of Jiralerspong et al. 2023.
 */
public final class AuthenticityPercentage {

  private AuthenticityPercentage() {}

  /**
   * Returns the percentage, in [0, 100]; a candidate row at the same distance is not authentic.
   *
   * @param training n x d, n {@code >= 2}
   * @param candidate m x d
   * @throws IllegalArgumentException if a sample is too small, not finite, or the columns differ
   */
  public static MetricValue of(DMatrixRMaj training, DMatrixRMaj candidate) {
    SampleArguments.requireRows("training sample", training, 2);
    TrainingNeighbours neighbours = TrainingNeighbours.of(training, candidate);
    int rows = candidate.numRows;
    int[] met = Arrays.stream(neighbours.index()).sorted().distinct().toArray();
    double[] spacing = spacing(training, met);
    int authentic = 0;
    for (int row = 0; row < rows; row++) {
      int closest = Arrays.binarySearch(met, neighbours.index()[row]);
      authentic += neighbours.nearest()[row] > spacing[closest] ? 1 : 0;
    }
    double share = (double) authentic / rows;
    return MetricValue.estimated(
        100 * share,
        100 * Math.sqrt(share * (1 - share) / rows),
        "authentic when strictly farther, percent");
  }

  /** A row is its own closest one at distance 0, so the second is the closest of the others. */
  private static double[] spacing(DMatrixRMaj training, int[] met) {
    DMatrixRMaj rows = new DMatrixRMaj(met.length, training.numCols);
    for (int i = 0; i < met.length; i++) {
      System.arraycopy(
          training.data,
          met[i] * training.numCols,
          rows.data,
          i * training.numCols,
          training.numCols);
    }
    return TrainingNeighbours.of(training, rows).second();
  }
}
