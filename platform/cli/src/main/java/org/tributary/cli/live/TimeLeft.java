package org.tributary.cli.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How long the cells that are left will take, as a range: quantiles of those that ended last. */
final class TimeLeft {
  private static final int REMEMBERED = 500;
  private static final int LEAST = 5;

  private final Deque<Long> nanos = new ArrayDeque<>();

  void took(long duration) {
    nanos.add(duration);
    if (nanos.size() > REMEMBERED) {
      nanos.remove();
    }
  }

  /** Seconds at least and at most; empty while few cells have ended. */
  List<Double> range(int left, int workers) {
    if (nanos.size() < LEAST || left == 0) {
      return List.of();
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    double each = (double) left / workers / 1e9;
    return List.of(
        each * sorted[sorted.length / 10], each * sorted[sorted.length - 1 - sorted.length / 10]);
  }
}
