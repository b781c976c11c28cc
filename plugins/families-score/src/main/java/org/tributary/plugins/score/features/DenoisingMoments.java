package org.tributary.plugins.score.features;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;

/**
 * The loss of denoising score matching as a quadratic form of the coefficients A:
 *
 * <pre>
 * L(A) = (1/N) sum |A' phi - y|^2 = tr(A' G A) - 2 tr(A' c) + q,   G = F'F/N, c = F'y/N
 * </pre>
 *
 * <p>over N = rows x draws noisy rows, of which never more than a block is held.
 *
 * @param gram G, m x m
 * @param cross c, m x d
 * @param square q, the mean of |y|^2
 */
public record DenoisingMoments(DMatrixRMaj gram, DMatrixRMaj cross, double square) {
  private static final int BLOCK = 2048;

  /**
   * Adds up.
   *
   * @param rows n x d clean rows
   * @param draws noisy copies of each; their levels are spread over the range, evenly in log level
   *     with a random place in each of as many cells as there are draws
   * @param stream block b of noisy rows draws from {@code stream.at(b)}
   * @param betweenBlocks called now and then, to look whether to stop
   */
  public static DenoisingMoments of(
      ScoreShape shape, DMatrixRMaj rows, int draws, RandomStream stream, Runnable betweenBlocks) {
    int m = shape.features().count();
    int d = rows.numCols;
    int total = Math.multiplyExact(rows.numRows, draws);
    if (total == 0) {
      throw new IllegalArgumentException(
          "moments need rows and draws, had " + rows.numRows + " x " + draws);
    }
    DMatrixRMaj gram = new DMatrixRMaj(m, m);
    DMatrixRMaj cross = new DMatrixRMaj(m, d);
    double square = 0;
    for (int from = 0; from < total; from += BLOCK) {
      betweenBlocks.run();
      int to = Math.min(total, from + BLOCK);
      NoisyBlock block = NoisyBlock.draw(shape, rows, draws, from, to, stream.at(from / BLOCK));
      DMatrixRMaj features = shape.features().at(block.points(), block.levels());
      add(gram, Products.gram(features));
      add(cross, Products.multiplyTransposedA(features, block.targets()));
      for (double target : block.targets().data) {
        square += target * target;
      }
    }
    divide(gram.data, total);
    divide(cross.data, total);
    return new DenoisingMoments(gram, cross, square / total);
  }

  /** The loss of coefficients A, m x d. */
  public double loss(DMatrixRMaj coefficients) {
    DMatrixRMaj slope = Products.multiply(gram, coefficients);
    double loss = square;
    for (int i = 0; i < coefficients.data.length; i++) {
      loss += coefficients.data[i] * (slope.data[i] - 2 * cross.data[i]);
    }
    return loss;
  }

  private static void add(DMatrixRMaj sum, DMatrixRMaj more) {
    for (int i = 0; i < sum.data.length; i++) {
      sum.data[i] += more.data[i];
    }
  }

  private static void divide(double[] values, double by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
  }
}
