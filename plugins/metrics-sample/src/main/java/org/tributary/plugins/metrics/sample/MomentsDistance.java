package org.tributary.plugins.metrics.sample;

import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.judge.PairDissimilarity;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The squared distance of the mean features of two samples without bias, a feature being a
 * coordinate z and, where it is a number, (z^2 - 1)/sqrt 2: it sees means and spreads of single
 * columns, and sees a spread sooner than distances of points do.
 *
 * <p>Numbers are cut at four deviations, so that no row outweighs the others. It is the maximum
 * mean discrepancy of the kernel f(x).f(y) (Gretton et al., JMLR 13, 2012, lemma 6).
 *
 * @param numbers which coordinates are numbers, in deviations of the reference
 */
public record MomentsDistance(boolean[] numbers) {
  private static final double MOST = 16;

  public MomentsDistance {
    numbers = numbers.clone();
  }

  /** The features of rows, n x (p + numbers). */
  DMatrixRMaj features(DMatrixRMaj rows) {
    int extra = 0;
    for (boolean number : numbers) {
      extra += number ? 1 : 0;
    }
    DMatrixRMaj features = new DMatrixRMaj(rows.numRows, rows.numCols + extra);
    for (int row = 0; row < rows.numRows; row++) {
      int at = row * features.numCols;
      for (int column = 0; column < rows.numCols; column++) {
        double z = rows.data[row * rows.numCols + column];
        features.data[at++] = numbers[column] ? Math.max(-4, Math.min(4, z)) : z;
        if (numbers[column]) {
          features.data[at++] = (Math.min(z * z, MOST) - 1) * Math.sqrt(0.5);
        }
      }
    }
    return features;
  }

  /** Half the squared distance of features, whose U-statistic this is. */
  public PairDissimilarity pairs() {
    return (x, y) -> {
      DMatrixRMaj half = PairwiseKernels.oneThread().squaredDistances(features(x), features(y));
      for (int i = 0; i < half.data.length; i++) {
        half.data[i] /= 2;
      }
      return half;
    };
  }

  /**
   * The distance, which may be a little below 0.
   *
   * @param reference at least 2 rows
   * @param candidate likewise
   */
  public MetricValue between(DMatrixRMaj reference, DMatrixRMaj candidate) {
    DMatrixRMaj f = features(reference);
    DMatrixRMaj g = features(candidate);
    double squared = 0;
    for (int c = 0; c < f.numCols; c++) {
      double[] own = column(f, c);
      double[] other = column(g, c);
      double difference = own[0] - other[0];
      squared += difference * difference - own[1] / f.numRows - other[1] / g.numRows;
    }
    return new MetricValue(
        squared,
        OptionalDouble.empty(),
        "squared distance of means of coordinates and squares, unbiased");
  }

  /** Mean and variance of a column. */
  private static double[] column(DMatrixRMaj rows, int column) {
    double mean = 0;
    for (int row = 0; row < rows.numRows; row++) {
      mean += rows.data[row * rows.numCols + column] / rows.numRows;
    }
    double squares = 0;
    for (int row = 0; row < rows.numRows; row++) {
      double deviation = rows.data[row * rows.numCols + column] - mean;
      squares += deviation * deviation;
    }
    return new double[] {mean, squares / (rows.numRows - 1)};
  }
}
