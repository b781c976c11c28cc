package org.tributary.numerics.random;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Draws of indices: categories, permutations and subsets, by Fisher and Yates's shuffle. */
final class IndexSampler {
  private IndexSampler() {}

  static int categorical(RandomStream stream, double[] cumulative) {
    double total = cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    if (!(total > 0) || total == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "cumulative must end in a positive, finite total, was " + total);
    }
    double level = stream.nextDouble() * total;
    int low = 0;
    int high = cumulative.length - 1;
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
