package org.tributary.numerics.statistics;

import org.tributary.numerics.random.RandomStream;

/**
 * Draws of units with replacement, two from each 64 random bits.
 *
 * <p>One number of the stream seeds each resample; the bits inside it come from SplitMix64 (Steele,
 * Lea and Flood, 2014), whose steps do not wait for each other. An index is the high half of a
 * 32-bit draw times the count; its bias, count / 2^32, is far below the resolution of any
 * bootstrap.
 */
final class UnitDraws {
  private static final long LOW = 0xffffffffL;
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private UnitDraws() {}

  static void fill(int[] units, int from, int to, int first, int count, RandomStream stream) {
    long state = stream.nextLong();
    for (int i = from; i < to; i += 2) {
      state += GAMMA;
      long bits = mixed(state);
      units[i] = first + high(bits, count);
      if (i + 1 < to) {
        units[i + 1] = first + low(bits, count);
      }
    }
  }

  /** The sum of as many drawn values as there are. */
  static double sum(double[] values, RandomStream stream) {
    long state = stream.nextLong();
    int count = values.length;
    double sum = 0;
    for (int i = 0; i + 1 < count; i += 2) {
      state += GAMMA;
      long bits = mixed(state);
      sum += values[high(bits, count)] + values[low(bits, count)];
    }
    return count % 2 == 0 ? sum : sum + values[high(mixed(state + GAMMA), count)];
  }

  /**
   * The sum of the values of units drawn before, in the order of {@link #sum(double[],
   * RandomStream)}.
   */
  static double sum(double[] values, char[] units, int from) {
    int to = from + values.length;
    double sum = 0;
    for (int i = from; i + 1 < to; i += 2) {
      sum += values[units[i]] + values[units[i + 1]];
    }
    return values.length % 2 == 0 ? sum : sum + values[units[to - 1]];
  }

  /** Adds up the pairs (values[2u], values[2u+1]) over as many drawn units u as there are pairs. */
  static void sumPairs(double[] pairs, RandomStream stream, double[] sums) {
    long state = stream.nextLong();
    int count = pairs.length / 2;
    double first = 0;
    double second = 0;
    for (int i = 0; i + 1 < count; i += 2) {
      state += GAMMA;
      long bits = mixed(state);
      int left = 2 * high(bits, count);
      int right = 2 * low(bits, count);
      first += pairs[left] + pairs[right];
      second += pairs[left + 1] + pairs[right + 1];
    }
    if (count % 2 == 1) {
      int last = 2 * high(mixed(state + GAMMA), count);
      first += pairs[last];
      second += pairs[last + 1];
    }
    sums[0] = first;
    sums[1] = second;
  }

  private static int high(long bits, int count) {
    return (int) (((bits >>> 32) * count) >>> 32);
  }

  private static int low(long bits, int count) {
    return (int) (((bits & LOW) * count) >>> 32);
  }

  private static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
