package org.tributary.plugins.text;

import java.util.Arrays;
import java.util.List;

/** The distinct code points of all texts, coded 0, 1, ... in Unicode order. */
final class Symbols {
  private final int[] points;

  private Symbols(int[] points) {
    this.points = points;
  }

  /** Collects code points. */
  static final class Collector {
    private final long[] counts = new long[Character.MAX_CODE_POINT + 1];

    void add(int point) {
      counts[point]++;
    }

    Symbols symbols() {
      int[] found = new int[counts.length];
      int next = 0;
      for (int point = 0; point < counts.length; point++) {
        if (counts[point] > 0) {
          found[next++] = point;
        }
      }
      return new Symbols(Arrays.copyOf(found, next));
    }

    /** Code points counted. */
    long total() {
      return Arrays.stream(counts).sum();
    }

    /** Distinct code points. */
    int distinct() {
      return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    void addAll(Collector other) {
      for (int point = 0; point < counts.length; point++) {
        counts[point] += other.counts[point];
      }
    }
  }

  int size() {
    return points.length;
  }

  /** Code of a code point that was collected. */
  int code(int point) {
    return Arrays.binarySearch(points, point);
  }

  /** The characters, in code order. */
  List<String> spellings() {
    return Arrays.stream(points).mapToObj(Character::toString).toList();
  }
}
