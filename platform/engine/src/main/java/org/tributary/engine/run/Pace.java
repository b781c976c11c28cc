package org.tributary.engine.run;

import java.util.OptionalDouble;

/**
 * How long the cells that are left will take. The first ones load classes and are compiled, so they
 * count only where they took long enough for that not to matter; cells that were found in the store
 * do not count at all.
 */
final class Pace {
  /** A cell that takes this long says something, warm or not. */
  private static final double LONG_SECONDS = 2;

  private final int workers;
  private long since;
  private long warmAt;
  private long lastAt;
  private int ended;

  /**
   * A pace that nothing is known of.
   *
   * @param workers cells measured at once, at least 1
   */
  Pace(int workers) {
    this.workers = workers;
  }

  /** A round begins to measure. */
  void started(long nanos) {
    since = nanos;
    lastAt = nanos;
    warmAt = nanos;
    ended = 0;
  }

  /** A cell was measured, or failed. */
  void ended(long nanos) {
    ended++;
    lastAt = nanos;
    if (ended == workers) {
      warmAt = nanos;
    }
  }

  /**
   * Seconds for so many cells more; empty while only warming up was seen.
   *
   * @param left cells neither measured nor failed, those that are being measured among them
   */
  OptionalDouble secondsLeft(int left) {
    if (left == 0) {
      return OptionalDouble.of(0);
    }
    if (ended >= 2 * workers) {
      // Ends come at the pace of all workers together.
      return OptionalDouble.of((lastAt - warmAt) / 1e9 / (ended - workers) * left);
    }
    double seconds = (lastAt - since) / 1e9;
    if (ended == 0 || seconds < LONG_SECONDS) {
      return OptionalDouble.empty();
    }
    // The others of the first wave are about as far as those that ended.
    int wave = Math.min(workers, ended + left);
    return OptionalDouble.of(seconds / Math.max(ended, wave) * Math.max(0, ended + left - wave));
  }
}
