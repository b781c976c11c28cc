package org.tributary.numerics.statistics;

import org.tributary.numerics.random.RandomStream;

/**
 * Draws of units with replacement, two from each 64 random bits.
 *
 * <p>An index is the high half of a 32-bit draw times the count; its bias, count / 2^32, is far
 * below the resolution of any bootstrap.
 */
final class UnitDraws {
  private static final long LOW = 0xffffffffL;

  private UnitDraws() {}

  static void fill(int[] units, int from, int to, int first, int count, RandomStream stream) {
    int i = from;
    for (; i + 1 < to; i += 2) {
      long bits = stream.nextLong();
      units[i] = first + (int) (((bits >>> 32) * count) >>> 32);
      units[i + 1] = first + (int) (((bits & LOW) * count) >>> 32);
    }
    if (i < to) {
      units[i] = first + (int) (((stream.nextLong() >>> 32) * count) >>> 32);
    }
  }

  /** Adds up the pairs (values[2u], values[2u+1]) over as many drawn units u as there are pairs. */
  static void sumPairs(double[] pairs, RandomStream stream, double[] sums) {
    int count = pairs.length / 2;
    double first = 0;
    double second = 0;
    int i = 0;
    for (; i + 1 < count; i += 2) {
      long bits = stream.nextLong();
      int left = 2 * (int) (((bits >>> 32) * count) >>> 32);
      int right = 2 * (int) (((bits & LOW) * count) >>> 32);
      first += pairs[left] + pairs[right];
      second += pairs[left + 1] + pairs[right + 1];
    }
    if (i < count) {
      int last = 2 * (int) (((stream.nextLong() >>> 32) * count) >>> 32);
      first += pairs[last];
      second += pairs[last + 1];
    }
    sums[0] = first;
    sums[1] = second;
  }
}
