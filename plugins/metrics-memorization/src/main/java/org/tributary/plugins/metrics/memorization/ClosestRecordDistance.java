package org.tributary.plugins.metrics.memorization;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Quantiles;

/**
 * The Euclidean distance from candidate rows to their closest training row (DCR), summarised.
 *
 * <p>It depends on the number of training rows, so compare with the same figure of held-out rows
 * and never with a subsample of the training rows.
 *
 * @param mean mean over the candidate rows, in the unit of the columns
 * @param standardError standard error of the mean; 0 for a single row
 * @param median median over the candidate rows
 * @param fifthPercentile the distance below which 5 % of the candidate rows lie
 */
public record ClosestRecordDistance(
    double mean, double standardError, double median, double fifthPercentile) {

  /**
   * Summarises the distances of every candidate row.
   *
   * @param training n x d, at least one row
   * @param candidate m x d, at least one row
   * @throws IllegalArgumentException if a sample is empty or not finite, or the columns differ
   */
  public static ClosestRecordDistance of(DMatrixRMaj training, DMatrixRMaj candidate) {
    double[] distances = TrainingNeighbours.of(training, candidate).nearest();
    Moments moments = Moments.of(distances);
    return new ClosestRecordDistance(
        moments.mean(),
        distances.length == 1 ? 0 : moments.standardError(),
        Quantiles.median(distances),
        Quantiles.of(distances, 0.05));
  }
}
