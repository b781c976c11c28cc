package org.tributary.plugins.tabular;

import java.util.List;

/**
 * Where values stand, as one number: the file in the upper bits, the line or row in the lower.
 *
 * @param files names of the files, in order
 * @param lines whether places are lines of text files; else they are rows
 */
record Places(List<String> files, List<Boolean> lines) {
  private static final int FILE_SHIFT = 44;

  /** A line or row of a file, both from 0 and 1. */
  static long of(int file, long line) {
    return (long) file << FILE_SHIFT | line;
  }

  /** The line or row alone. */
  static long line(long place) {
    return place & (1L << FILE_SHIFT) - 1;
  }

  /** In words: {@code line 17}, with the file where there are several. */
  String words(long place) {
    int file = (int) (place >>> FILE_SHIFT);
    String of = files.size() > 1 ? " of " + files.get(file) : "";
    return (lines.get(file) ? "line " : "row ") + line(place) + of;
  }
}
