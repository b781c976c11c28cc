package org.tributary.plugins.process;

import org.tributary.numerics.random.RandomStream;

/** The randomness of a question: one number below 2^53, which every language holds. */
final class Seeds {
  private static final int DROPPED = 11;

  private Seeds() {}

  static long of(RandomStream stream) {
    return stream.nextLong() >>> DROPPED;
  }
}
