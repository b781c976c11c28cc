package org.tributary.evidence.judge;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.SymmetricEigen;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Quantiles;

/**
 * The law of a U-statistic when both tables have one law: sum of lambda (z^2 - 1), z independent
 * normal.
 *
 * <p>Under one law the statistic is degenerate, and a normal interval about it is not valid.
 */
final class NullLaw {
  private static final int DRAWS = 4000;
  private static final double NEGLIGIBLE = 1e-5;
  // 20 of 4,000 draws lie beyond it at level .95
  private static final double FAR = 0.2;

  private final double[] weights;
  private final double[] sorted;

  private NullLaw(double[] weights, RandomStream stream) {
    this.weights = weights;
    this.sorted = draw(weights, stream);
  }

  /**
   * The law of lambda = eigenvalues of W M (-A) M' W.
   *
   * @param sums A, of dissimilarities over the rows of each pair of units, real ones first;
   *     overwritten
   */
  static NullLaw of(DMatrixRMaj sums, Side real, Side candidate, RandomStream stream) {
    int first = real.drawn;
    int order = first + candidate.drawn;
    double[] sizes = Arrays.copyOf(real.sizes(), order);
    System.arraycopy(candidate.sizes(), 0, sizes, first, candidate.drawn);
    centre(sums, sizes, 0, first);
    centre(sums, sizes, first, order);
    for (int u = 0; u < order; u++) {
      double weight = u < first ? real.weight() : candidate.weight();
      for (int v = 0; v < order; v++) {
        sums.data[u * order + v] *= -weight * (v < first ? real.weight() : candidate.weight());
      }
    }
    return new NullLaw(SymmetricEigen.of(sums).values(), stream);
  }

  /** The law of the real side alone, each eigenvalue times a factor. */
  static NullLaw of(DMatrixRMaj sums, Side real, double factor, RandomStream stream) {
    int order = real.drawn;
    centre(sums, real.sizes(), 0, order);
    double weight = real.weight();
    for (int k = 0; k < sums.data.length; k++) {
      sums.data[k] *= -weight * weight * factor;
    }
    return new NullLaw(SymmetricEigen.of(sums).values(), stream);
  }

  /** M = I - s 1'/n on a block of units, applied from both sides. */
  private static void centre(DMatrixRMaj a, double[] sizes, int from, int to) {
    int order = a.numRows;
    double rows = 0;
    for (int u = from; u < to; u++) {
      rows += sizes[u];
    }
    for (int v = 0; v < order; v++) {
      double down = 0;
      for (int u = from; u < to; u++) {
        down += a.data[u * order + v];
      }
      for (int u = from; u < to; u++) {
        a.data[u * order + v] -= sizes[u] * down / rows;
      }
    }
    for (int u = 0; u < order; u++) {
      double across = 0;
      for (int v = from; v < to; v++) {
        across += a.data[u * order + v];
      }
      for (int v = from; v < to; v++) {
        a.data[u * order + v] -= sizes[v] * across / rows;
      }
    }
  }

  private static double[] draw(double[] weights, RandomStream stream) {
    double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
    double[] kept =
        Arrays.stream(weights).filter(w -> Math.abs(w) > NEGLIGIBLE * largest).toArray();
    double[] draws = new double[DRAWS];
    for (int b = 0; b < DRAWS; b++) {
      for (double weight : kept) {
        double z = stream.nextGaussian();
        draws[b] += weight * (z * z - 1);
      }
    }
    Arrays.sort(draws);
    return draws;
  }

  double quantile(double probability) {
    return Quantiles.ofSorted(sorted, probability);
  }

  /** The quantile and how the law goes on beyond it. */
  NullTail tail(double level) {
    double upper = 0.5 + 0.5 * level;
    double far = 1 - FAR * (1 - upper);
    double growth = (quantile(far) - quantile(upper)) / -Math.log(FAR);
    return new NullTail(quantile(upper), Math.max(0, growth), 1 - upper);
  }

  /** V0 = 2 sum of lambda^2. */
  double variance() {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return 2 * squares;
  }
}
