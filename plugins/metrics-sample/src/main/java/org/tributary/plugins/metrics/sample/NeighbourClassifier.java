package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.NearestNeighbours;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The classifier two-sample score of the k-nearest-neighbour rule, each row judged by the others
 * (leave one out).
 *
 * <p>Source: Lopez-Paz and Oquab, Revisiting Classifier Two-Sample Tests, ICLR 2017. The answers of
 * neighbouring rows depend on each other: below 1/2 is possible and real when rows of one sample
 * repel each other.
 *
 * @param neighbours k, odd, so that votes never tie
 */
public record NeighbourClassifier(int neighbours) {

  /** Checks k. */
  public NeighbourClassifier {
    if (neighbours < 1 || neighbours % 2 == 0) {
      throw new IllegalArgumentException("neighbours must be odd and >= 1, was " + neighbours);
    }
  }

  /**
   * Returns how well the rule tells two samples apart; the score behind the curve is the share of
   * neighbours from the second sample.
   *
   * @param first n x d
   * @param second m x d; each side needs at least k / 2 + 1 rows
   * @throws IllegalArgumentException if a sample is too small or not finite, or the columns differ
   */
  public ClassifierScore score(DMatrixRMaj first, DMatrixRMaj second) {
    LabelledRows labelled = LabelledRows.of(first, second, neighbours / 2 + 1);
    DMatrixRMaj rows = labelled.rows();
    NearestNeighbours nearest =
        PairwiseKernels.oneThread().nearestNeighbours(rows, rows, neighbours, Pairs.EXCLUDING_SELF);
    double[] shares = new double[rows.numRows];
    for (int row = 0; row < shares.length; row++) {
      int votes = 0;
      for (int rank = 0; rank < neighbours; rank++) {
        votes += labelled.second()[nearest.index(row, rank)] ? 1 : 0;
      }
      shares[row] = (double) votes / neighbours;
    }
    return ClassifierScore.of(
        shares, labelled.second(), 0.5, neighbours + " nearest neighbours, leave one out");
  }
}
