package org.tributary.numerics.pairwise;

import java.util.Arrays;

/**
 * The median over all pairs i &lt; j, exact, without keeping all of them: squared distances are not
 * negative, so their bits sort as they do, and a histogram of leading bits says where to look.
 */
final class MedianDistance {
  /** At most this many squared distances are kept at once. */
  private static final int KEPT = 1 << 22;

  private static final int DIGIT_BITS = 16;

  private final PairBlocks blocks;
  private final long kept;

  MedianDistance(PairBlocks blocks) {
    this(blocks, KEPT);
  }

  MedianDistance(PairBlocks blocks, long kept) {
    this.blocks = blocks;
    this.kept = kept;
  }

  /** Mean of the two middle distances where the number of pairs is even. */
  double find() {
    long rows = blocks.rows();
    long pairs = rows * (rows - 1) / 2;
    double lower = Math.sqrt(ofRank((pairs - 1) / 2));
    return pairs % 2 == 1 ? lower : 0.5 * (lower + Math.sqrt(ofRank(pairs / 2)));
  }

  /** Narrows the prefix digit by digit until the pairs that share it can be kept and sorted. */
  private double ofRank(long rank) {
    long prefix = 0;
    long left = rank;
    long candidates = Long.MAX_VALUE;
    int shift = Long.SIZE;
    while (candidates > kept && shift > 0) {
      long[] counts = count(prefix, shift);
      shift -= DIGIT_BITS;
      int digit = 0;
      while (left >= counts[digit]) {
        left -= counts[digit];
        digit++;
      }
      prefix = prefix << DIGIT_BITS | digit;
      candidates = counts[digit];
    }
    return shift == 0
        ? Double.longBitsToDouble(prefix)
        : collect(prefix, shift, candidates)[(int) left];
  }

  private long[] count(long prefix, int shift) {
    long[] counts = new long[1 << DIGIT_BITS];
    int digitShift = shift - DIGIT_BITS;
    eachPair(
        (row, from, length, squares) -> {
          for (int j = 0; j < length; j++) {
            long bits = Double.doubleToRawLongBits(squares[j]);
            if (shift == Long.SIZE || bits >>> shift == prefix) {
              counts[(int) (bits >>> digitShift) & (1 << DIGIT_BITS) - 1]++;
            }
          }
        });
    return counts;
  }

  private double[] collect(long prefix, int shift, long candidates) {
    double[] found = new double[(int) candidates];
    int[] size = new int[1];
    eachPair(
        (row, from, length, squares) -> {
          for (int j = 0; j < length; j++) {
            if (Double.doubleToRawLongBits(squares[j]) >>> shift == prefix) {
              found[size[0]++] = squares[j];
            }
          }
        });
    Arrays.sort(found);
    return found;
  }

  private void eachPair(PairBlocks.Visitor visitor) {
    for (int chunk = 0; chunk < blocks.chunks(); chunk++) {
      blocks.visit(chunk, true, visitor);
    }
  }
}
