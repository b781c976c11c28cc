package org.tributary.plugins.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.space.Space;

/**
 * Cuts texts into windows of a length. A window lies inside one block, which may be a line; the
 * last one of a block may be shorter. Blocks are units, alone or together with the same block of
 * every other text.
 */
final class Windows {
  private final int length;
  private final boolean parallel;
  private final List<Values> texts = new ArrayList<>();
  private final IntList sources = new IntList();
  private final IntList starts = new IntList();
  private final IntList lengths = new IntList();
  private final IntList characters = new IntList();
  private final IntList units = new IntList();
  private int unitsSoFar;

  Windows(int length, boolean parallel) {
    this.length = length;
    this.parallel = parallel;
  }

  /** Where each of the blocks ends: block b is characters {@code [b n / B, (b + 1) n / B)}. */
  static int[] ends(int count, int blocks) {
    int[] ends = new int[blocks];
    for (int b = 0; b < blocks; b++) {
      ends[b] = (int) ((b + 1L) * count / blocks);
    }
    return ends;
  }

  /** Adds a text of one character a token. */
  void add(Values text, int[] ends) {
    int source = texts.size();
    texts.add(text);
    for (int b = 0; b < ends.length; b++) {
      for (int from = b == 0 ? 0 : ends[b - 1]; from < ends[b]; from += length) {
        sources.add(source);
        starts.add(from);
        lengths.add(Math.min(length, ends[b] - from));
        units.add(parallel ? b : unitsSoFar + b);
      }
    }
    unitsSoFar += ends.length;
  }

  /**
   * Adds a text of tokens.
   *
   * @param own tokens of each block
   * @param spelled characters of each token
   */
  void add(String name, int[][] own, int[] spelled, long onHeap) {
    long count = Arrays.stream(own).mapToLong(block -> block.length).sum();
    Codes room = Codes.room(name, count, spelled.length, onHeap);
    int[] ends = new int[own.length];
    int end = 0;
    for (int b = 0; b < own.length; b++) {
      for (int token : own[b]) {
        room.add(token);
      }
      end += own[b].length;
      ends[b] = end;
    }
    int first = lengths.size();
    Values text = room.values();
    add(text, ends);
    for (int row = first; row < lengths.size(); row++) {
      int sum = 0;
      for (int i = 0; i < lengths.get(row); i++) {
        sum += spelled[(int) text.get(starts.get(row) + i)];
      }
      characters.add(sum);
    }
  }

  /** One row a window. */
  Samples samples(Space space) {
    return new TextWindows(
        space, texts, sources.toArray(), starts.toArray(), lengths.toArray(), characters.toArray());
  }

  /** Unit of each row. */
  int[] units() {
    return units.toArray();
  }

  /** Whole numbers that grow. */
  private static final class IntList {
    private int[] entries = new int[1024];
    private int size;

    void add(int entry) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = entry;
    }

    int get(int index) {
      return entries[index];
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(entries, size);
    }
  }
}
