package org.tributary.numerics.pairwise;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code log sum_j exp(a_j - |x - y_j|^2 / (2 h^2))} at every row x, each row by the first of three
 * ways that vouches for its value: a fast Gauss transform of one coordinate ({@link Boxes}), the
 * plain sum, the sum relative to its greatest term ({@link LogSums}).
 */
final class LogKernelSums {
  /** Fewer rows of y, or of x, are summed directly: making the boxes would take longer. */
  static final int FEW_SOURCES = 256;

  static final int FEW_POINTS = 128;

  /** A plain sum below this has lost terms: those below exp(-708) count as 0. */
  private static final double LEAST_SUM = 1e-280;

  /** Above this scale, weights cannot be written as squared distances. */
  private static final double LEAST_SCALE = -1e-280;

  private static final double[] NONE = {};

  private final BlockLoops loops;
  private final int threads;
  private final DMatrixRMaj y;
  private final double bandwidth;
  private final double scale;
  private final double[] logWeights;

  /** The greatest log weight. */
  private final double greatest;

  /** Log weights less the greatest; empty where all are equal. */
  private final double[] relative;

  LogKernelSums(
      BlockLoops loops, int threads, DMatrixRMaj y, double bandwidth, double[] logWeights) {
    this.loops = loops;
    this.threads = threads;
    this.y = y;
    this.bandwidth = bandwidth;
    this.scale = Operands.gaussianScale(bandwidth);
    this.logWeights = logWeights;
    this.greatest = logWeights.length == 0 ? 0 : Arrays.stream(logWeights).max().orElse(0);
    boolean equal = Arrays.stream(logWeights).allMatch(weight -> weight == greatest);
    this.relative =
        equal ? NONE : Arrays.stream(logWeights).map(weight -> weight - greatest).toArray();
  }

  double[] at(DMatrixRMaj x, Pairs pairs) {
    double[] logs = new double[x.numRows];
    Arrays.fill(logs, Double.NEGATIVE_INFINITY);
    if (greatest == Double.NEGATIVE_INFINITY) {
      return logs;
    }
    int[] left = IntStream.range(0, x.numRows).toArray();
    if (y.numCols == 1
        && pairs == Pairs.ALL
        && y.numRows >= FEW_SOURCES
        && x.numRows >= FEW_POINTS) {
      left = byBoxes(x, logs, left);
    }
    if (left.length > 0 && (relative.length == 0 || scale < LEAST_SCALE)) {
      left = plainly(x, pairs, logs, left);
    }
    if (left.length > 0) {
      relativeToTheGreatest(x, pairs, logs, left);
    }
    return logs;
  }

  private int[] byBoxes(DMatrixRMaj x, double[] logs, int[] rows) {
    double[] column = Arrays.copyOf(y.data, y.numRows);
    double[] weights = Arrays.stream(relative).map(Math::exp).toArray();
    return Boxes.of(loops, column, weights, bandwidth)
        .map(
            boxes -> {
              double[] sums = new double[rows.length];
              eachChunk(rows.length, row -> sums[row] = boxes.sum(loops, x.data[row]));
              return keep(rows, sums, Boxes.FLOOR * boxes.total(), logs);
            })
        .orElse(rows);
  }

  private void eachChunk(int rows, IntConsumer work) {
    int chunk = PairBlocks.CHUNK;
    Chunks.run(
        threads,
        (rows + chunk - 1) / chunk,
        i -> {
          for (int row = i * chunk; row < Math.min(rows, (i + 1) * chunk); row++) {
            work.accept(row);
          }
        });
  }

  private int[] plainly(DMatrixRMaj x, Pairs pairs, double[] logs, int[] rows) {
    PairBlocks blocks = Operands.pairs(loops, rowsOf(x, rows), y);
    double[] sums = new double[rows.length];
    if (pairs == Pairs.ALL && relative.length == 0) {
      Chunks.run(
          threads, blocks.chunks(), chunk -> blocks.addGaussians(chunk, false, loops, scale, sums));
      return keep(rows, sums, LEAST_SUM, logs);
    }
    // A weight is the kernel of a squared distance more: exp(scale (s + log w / scale)).
    double[] farther = Arrays.stream(relative).map(log -> log / scale).toArray();
    PairBlocks.Visitor add =
        (row, from, length, squares) -> {
          for (int j = 0; j < length && farther.length > 0; j++) {
            squares[j] += farther[from + j];
          }
          int self = pairs == Pairs.ALL ? -1 : rows[row] - from;
          if (self >= 0 && self < length) {
            squares[self] = Double.POSITIVE_INFINITY;
          }
          sums[row] += loops.sumOfExponentials(squares, length, scale);
        };
    Chunks.run(threads, blocks.chunks(), chunk -> blocks.visit(chunk, false, add));
    return keep(rows, sums, LEAST_SUM, logs);
  }

  private void relativeToTheGreatest(DMatrixRMaj x, Pairs pairs, double[] logs, int[] rows) {
    PairBlocks blocks = Operands.pairs(loops, rowsOf(x, rows), y);
    int[] selves = pairs == Pairs.ALL ? new int[0] : rows;
    LogSums sums = new LogSums(loops, rows.length, scale, logWeights, selves);
    Chunks.run(threads, blocks.chunks(), chunk -> blocks.visit(chunk, false, sums));
    double[] result = sums.result();
    for (int i = 0; i < rows.length; i++) {
      logs[rows[i]] = result[i];
    }
  }

  /** Keeps the logarithms of sums that are at least the floor, and returns the rows of others. */
  private int[] keep(int[] rows, double[] sums, double floor, double[] logs) {
    int left = 0;
    int[] others = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (sums[i] >= floor) {
        logs[rows[i]] = greatest + StrictMath.log(sums[i]);
      } else {
        others[left++] = rows[i];
      }
    }
    return Arrays.copyOf(others, left);
  }

  private static DMatrixRMaj rowsOf(DMatrixRMaj x, int[] rows) {
    if (rows.length == x.numRows) {
      return x;
    }
    DMatrixRMaj some = new DMatrixRMaj(rows.length, x.numCols);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(x.data, rows[i] * x.numCols, some.data, i * x.numCols, x.numCols);
    }
    return some;
  }
}
