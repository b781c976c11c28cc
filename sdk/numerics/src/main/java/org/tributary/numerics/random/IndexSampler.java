package org.tributary.numerics.random;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Draws of indices: categories, permutations and subsets, by Fisher and Yates's shuffle. */
final class IndexSampler {
  /** Among so many, halving is as fast as a guess. */
  private static final int FEW = 64;

  private IndexSampler() {}

  static int categorical(RandomStream stream, double[] cumulative) {
    double total = cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    if (!(total > 0) || total == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "cumulative must end in a positive, finite total, was " + total);
    }
    double part = stream.nextDouble();
    double level = part * total;
    int low = 0;
    int high = cumulative.length - 1;
    if (high > FEW) {
      // Where weights are alike the place is near its share of the length: widen from there.
      int guess = (int) (part * high);
      int step = 1;
      if (cumulative[guess] > level) {
        high = guess;
        while (high - step >= 0 && cumulative[high - step] > level) {
          high -= step;
          step *= 2;
        }
        low = Math.max(0, high - step);
      } else {
        low = guess;
        while (low + step <= high && cumulative[low + step] <= level) {
          low += step;
          step *= 2;
        }
        high = Math.min(high, low + step);
      }
    }
    while (low < high) {
      int middle = low + high >>> 1;
      if (cumulative[middle] > level) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  static int[] withoutReplacement(RandomStream stream, int size, int count) {
    if (size < 0 || count < 0 || count > size) {
      throw new IllegalArgumentException(
          "count must be between 0 and size, was " + count + " of " + size);
    }
    return count < size / 16 ? sparse(stream, size, count) : dense(stream, size, count);
  }

  static int[] dense(RandomStream stream, int size, int count) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    for (int i = 0; i < count; i++) {
      swap(order, i, i + stream.nextInt(size - i));
    }
    return count == size ? order : Arrays.copyOf(order, count);
  }

  /** The same shuffle on an array of which only the touched places are kept. */
  static int[] sparse(RandomStream stream, int size, int count) {
    Map<Integer, Integer> moved = new HashMap<>();
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      int place = i + stream.nextInt(size - i);
      drawn[i] = moved.getOrDefault(place, place);
      moved.put(place, moved.getOrDefault(i, i));
    }
    return drawn;
  }

  static void shuffle(RandomStream stream, int[] entries) {
    for (int i = 0; i < entries.length - 1; i++) {
      swap(entries, i, i + stream.nextInt(entries.length - i));
    }
  }

  private static void swap(int[] entries, int first, int second) {
    int kept = entries[first];
    entries[first] = entries[second];
    entries[second] = kept;
  }
}
