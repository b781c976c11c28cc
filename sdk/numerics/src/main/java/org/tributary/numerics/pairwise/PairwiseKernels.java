package org.tributary.numerics.pairwise;

import org.ejml.data.DMatrixRMaj;

/**
 * Sums, distances and neighbours over all pairs of a row of X (n x d) and a row of Y (m x d).
 *
 * <p>Rows are compared in fixed blocks that are added in order, so results do not depend on the
 * number of threads. They do depend in the last bits on the vector width: the scalar twin agrees
 * with the vector one within 1e-13 relative, and the width is part of the numerics fingerprint. Up
 * to 32 dimensions differences are squared directly; above, squared distances come from matrix
 * products, with a relative error below 1e-11. Terms below exp(-708) count as 0.
 *
 * <p>Every method refuses entries that are not finite, no rows, and widths that differ, with {@link
 * IllegalArgumentException}. Immutable and safe for use by several threads.
 */
public final class PairwiseKernels {
  private static final PairwiseKernels ONE_THREAD = new PairwiseKernels(LoopChoice.BEST, 1);

  private final BlockLoops loops;
  private final int threads;

  PairwiseKernels(BlockLoops loops, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
    this.loops = loops;
    this.threads = threads;
  }

  /** Returns the kernels on the calling thread alone, the default within a cell. */
  public static PairwiseKernels oneThread() {
    return ONE_THREAD;
  }

  /** Returns the kernels on the given number of threads, at least 1. */
  public static PairwiseKernels onThreads(int threads) {
    return new PairwiseKernels(LoopChoice.BEST, threads);
  }

  /** Returns how many doubles one instruction handles; 1 without the Vector API. */
  public int lanes() {
    return loops.lanes();
  }

  /** Returns for each row x of X {@code sum_y exp(-|x - y|^2 / (2 bandwidth^2))}. */
  public double[] gaussianKernelSums(DMatrixRMaj x, DMatrixRMaj y, double bandwidth) {
    return rowSums(Operands.pairs(loops, x, y), Operands.gaussianScale(bandwidth), false);
  }

  /** Returns the logarithms of {@link #gaussianKernelSums}, right even where every term is tiny. */
  public double[] logGaussianKernelSums(DMatrixRMaj x, DMatrixRMaj y, double bandwidth) {
    return logGaussianKernelSums(x, y, bandwidth, new double[0], Pairs.ALL);
  }

  /**
   * Returns for each row x {@code log sum_j exp(logWeights[j] - |x - y_j|^2 / (2 bandwidth^2))}.
   *
   * <p>For one column and many rows by a fast Gauss transform in a time linear in the rows, else by
   * plain sums, and by sums relative to the greatest term only where those vanish; each way within
   * 1e-12 of the sum, relative to it. A row's value depends on the way, so in its last bits on how
   * many rows are asked for at once.
   *
   * @param logWeights one for each row of Y, or empty for 0 each; negative infinity leaves a row
   *     out
   * @param pairs whether row i of X meets row i of Y; a row that meets none has negative infinity
   */
  public double[] logGaussianKernelSums(
      DMatrixRMaj x, DMatrixRMaj y, double bandwidth, double[] logWeights, Pairs pairs) {
    Operands.check(x, y);
    Operands.checkLogWeights(logWeights, y.numRows);
    Operands.gaussianScale(bandwidth);
    return new LogKernelSums(loops, threads, y, bandwidth, logWeights).at(x, pairs);
  }

  /** Returns the n x m matrix of {@code exp(-|x - y|^2 / (2 bandwidth^2))}. */
  public DMatrixRMaj gaussianKernelMatrix(DMatrixRMaj x, DMatrixRMaj y, double bandwidth) {
    double scale = Operands.gaussianScale(bandwidth);
    return matrix(x, y, (squares, length) -> loops.exponentials(squares, length, scale));
  }

  /** Returns the n x m matrix of squared Euclidean distances. */
  public DMatrixRMaj squaredDistances(DMatrixRMaj x, DMatrixRMaj y) {
    return matrix(x, y, (squares, length) -> {});
  }

  /** Returns the sum of the Gaussian kernel over all pairs of X and Y. */
  public double gaussianKernelTotal(DMatrixRMaj x, DMatrixRMaj y, double bandwidth) {
    return total(gaussianKernelSums(x, y, bandwidth));
  }

  /** Returns the sum of the Gaussian kernel over the ordered pairs of rows of one sample. */
  public double gaussianKernelTotal(DMatrixRMaj x, Pairs pairs, double bandwidth) {
    double scale = Operands.gaussianScale(bandwidth);
    double twice = 2 * total(rowSums(Operands.pairs(loops, x, x), scale, true));
    return pairs == Pairs.ALL ? twice + x.numRows : twice;
  }

  /** Returns for each row x of X {@code sum_y |x - y|}. */
  public double[] distanceSums(DMatrixRMaj x, DMatrixRMaj y) {
    return rowDistanceSums(Operands.pairs(loops, x, y), false);
  }

  /** Returns {@code sum |x - y|} over all pairs of X and Y. */
  public double distanceTotal(DMatrixRMaj x, DMatrixRMaj y) {
    return total(distanceSums(x, y));
  }

  /** Returns {@code sum |x_i - x_j|} over the ordered pairs of one sample; i = j adds nothing. */
  public double distanceTotal(DMatrixRMaj x) {
    return 2 * total(rowDistanceSums(Operands.pairs(loops, x, x), true));
  }

  /**
   * Returns the nearest rows of Y for each row of X; distances are squared differences throughout.
   *
   * @param count neighbours of each row, at least 1 and at most the rows a row may meet
   * @param pairs whether row i of X may be its own neighbour, row i of Y
   */
  public NearestNeighbours nearestNeighbours(DMatrixRMaj x, DMatrixRMaj y, int count, Pairs pairs) {
    Operands.check(x, y);
    int available = y.numRows - (pairs == Pairs.EXCLUDING_SELF ? 1 : 0);
    if (count < 1 || count > available) {
      throw new IllegalArgumentException(
          "count must be between 1 and the " + available + " rows available, was " + count);
    }
    NeighbourSearch search = new NeighbourSearch(x.numRows, count, pairs);
    if (x.numCols > Operands.DIRECT_DIMENSIONS) {
      FilteredSearch filtered = FilteredSearch.of(x, y, search);
      Chunks.run(threads, filtered.chunks(), filtered::visit);
    } else {
      PairBlocks blocks = DirectBlocks.of(loops, x, y);
      Chunks.run(threads, blocks.chunks(), chunk -> blocks.visit(chunk, false, search));
    }
    return search.result();
  }

  /**
   * Returns the median Euclidean distance over the pairs i &lt; j of at least two rows, exact; the
   * mean of the two middle ones where their number is even.
   */
  public double medianDistance(DMatrixRMaj x) {
    PairBlocks blocks = Operands.pairs(loops, x, x);
    if (x.numRows < 2) {
      throw new IllegalArgumentException("a median distance needs 2 rows, had " + x.numRows);
    }
    return new MedianDistance(blocks).find();
  }

  private double[] rowSums(PairBlocks blocks, double scale, boolean above) {
    double[] sums = new double[blocks.rows()];
    Chunks.run(
        threads, blocks.chunks(), chunk -> blocks.addGaussians(chunk, above, loops, scale, sums));
    return sums;
  }

  private double[] rowDistanceSums(PairBlocks blocks, boolean above) {
    double[] sums = new double[blocks.rows()];
    PairBlocks.Visitor add =
        (row, from, length, squares) -> sums[row] += loops.sumOfRoots(squares, length);
    Chunks.run(threads, blocks.chunks(), chunk -> blocks.visit(chunk, above, add));
    return sums;
  }

  private DMatrixRMaj matrix(DMatrixRMaj x, DMatrixRMaj y, Change change) {
    PairBlocks blocks = Operands.pairs(loops, x, y);
    DMatrixRMaj result = new DMatrixRMaj(x.numRows, y.numRows);
    PairBlocks.Visitor copy =
        (row, from, length, squares) -> {
          change.apply(squares, length);
          System.arraycopy(squares, 0, result.data, row * y.numRows + from, length);
        };
    Chunks.run(threads, blocks.chunks(), chunk -> blocks.visit(chunk, false, copy));
    return result;
  }

  private static double total(double[] sums) {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }

  @FunctionalInterface
  private interface Change {
    void apply(double[] values, int length);
  }
}
