package org.tributary.plugins.metrics.sample;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.numerics.pairwise.NearestNeighbours;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The classifier two-sample score of the k-nearest-neighbour rule, each row judged by the others
 * (leave one out).
 *
 * <p>Source: Lopez-Paz and Oquab, Revisiting Classifier Two-Sample Tests, ICLR 2017. The answers of
 * neighbouring rows depend on each other: below 1/2 is possible and real when rows of one sample
 * repel each other. Rows at the distance of the k-th neighbour share the votes that are left, so
 * that the order of rows decides nothing where values repeat; rows of one unit never vote for each
 * other.
 *
 * @param neighbours k, odd, so that votes never tie
 */
public record NeighbourClassifier(int neighbours) {
  // distances from products carry about the root of the machine's rounding
  private static final double ROUNDING = 1e-7;

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
    return score(first, second, Units.rows(first.numRows + second.numRows));
  }

  /**
   * The same where rows come in units, each judged by the rows of others.
   *
   * @param units of the first sample's rows and then of the second's, none on both sides
   * @throws IllegalArgumentException also if some row has fewer than k rows in other units
   */
  public ClassifierScore score(DMatrixRMaj first, DMatrixRMaj second, Units units) {
    LabelledRows labelled = LabelledRows.of(first, second, neighbours / 2 + 1);
    DMatrixRMaj rows = labelled.rows();
    int largest = IntStream.range(0, units.count()).map(units::size).max().orElse(1);
    if (rows.numRows - largest < neighbours) {
      throw new IllegalArgumentException(
          neighbours
              + " neighbours of other units are needed, a unit of "
              + largest
              + " of "
              + rows.numRows
              + " rows leaves fewer");
    }
    // one more than what votes: whether the next one is as near
    int asked = Math.min(rows.numRows - 1, neighbours + largest);
    NearestNeighbours nearest =
        PairwiseKernels.oneThread().nearestNeighbours(rows, rows, asked, Pairs.EXCLUDING_SELF);
    double rounding = ROUNDING * Math.sqrt(squares(rows.data) / rows.numRows);
    double[] shares = new double[rows.numRows];
    for (int row = 0; row < shares.length; row++) {
      int votes = 0;
      int voters = 0;
      double last = 0;
      boolean tied = false;
      for (int rank = 0; rank < asked && !tied && voters <= neighbours; rank++) {
        int other = nearest.index(row, rank);
        if (units.ofRow(other) == units.ofRow(row)) {
          continue;
        }
        double distance = nearest.distance(row, rank);
        tied = voters == neighbours && distance <= last + rounding;
        if (voters < neighbours) {
          votes += labelled.second()[other] ? 1 : 0;
          last = distance;
        }
        voters++;
      }
      shares[row] = (tied ? sharedVotes(labelled, units, row, last, rounding) : votes) / neighbours;
    }
    return ClassifierScore.of(
        shares, labelled.second(), 0.5, neighbours + " nearest neighbours, leave one out");
  }

  /** Votes for the second sample where the last ones are shared by all rows that are as near. */
  private double sharedVotes(
      LabelledRows labelled, Units units, int row, double last, double rounding) {
    DMatrixRMaj rows = labelled.rows();
    double nearer = 0;
    double nearerSecond = 0;
    double tied = 0;
    double tiedSecond = 0;
    for (int other = 0; other < rows.numRows; other++) {
      if (units.ofRow(other) == units.ofRow(row)) {
        continue;
      }
      double squares = 0;
      for (int column = 0; column < rows.numCols; column++) {
        double difference =
            rows.data[row * rows.numCols + column] - rows.data[other * rows.numCols + column];
        squares += difference * difference;
      }
      double distance = Math.sqrt(squares);
      double second = labelled.second()[other] ? 1 : 0;
      if (distance < last - rounding) {
        nearer++;
        nearerSecond += second;
      } else if (distance <= last + rounding) {
        tied++;
        tiedSecond += second;
      }
    }
    return nearerSecond + (neighbours - nearer) * tiedSecond / tied;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
