package org.tributary.numerics.pairwise;

import java.util.Arrays;

/**
 * Sums of exponentials kept as (greatest exponent, sum of exponentials relative to it) for each
 * row, so that they neither overflow nor vanish.
 */
final class LogSums implements PairBlocks.Visitor {
  private final BlockLoops loops;
  private final double scale;
  private final double[] logWeights;
  private final int[] selves;
  private final double[] greatest;
  private final double[] sums;

  /**
   * Sums that are all empty.
   *
   * @param logWeights one for each row of y, or empty for 0 each
   * @param selves the row of y that each row of x does not meet, or empty where it meets all
   */
  LogSums(BlockLoops loops, int rows, double scale, double[] logWeights, int[] selves) {
    this.loops = loops;
    this.scale = scale;
    this.logWeights = logWeights;
    this.selves = selves;
    greatest = new double[rows];
    sums = new double[rows];
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
  }

  @Override
  public void visit(int row, int from, int length, double[] squares) {
    for (int j = 0; j < length; j++) {
      squares[j] *= scale;
    }
    for (int j = 0; j < length && logWeights.length > 0; j++) {
      squares[j] += logWeights[from + j];
    }
    int self = selves.length == 0 ? -1 : selves[row] - from;
    if (self >= 0 && self < length) {
      squares[self] = Double.NEGATIVE_INFINITY;
    }
    double highest = loops.greatest(squares, length);
    if (highest == Double.NEGATIVE_INFINITY) {
      return;
    }
    double sum = loops.sumOfShiftedExponentials(squares, length, highest);
    if (highest > greatest[row]) {
      sums[row] = sums[row] * Exponential.of(greatest[row] - highest) + sum;
      greatest[row] = highest;
    } else {
      sums[row] += sum * Exponential.of(highest - greatest[row]);
    }
  }

  double[] result() {
    double[] result = new double[sums.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = sums[i] > 0 ? greatest[i] + StrictMath.log(sums[i]) : Double.NEGATIVE_INFINITY;
    }
    return result;
  }
}
