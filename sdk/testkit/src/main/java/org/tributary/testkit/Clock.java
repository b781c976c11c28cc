package org.tributary.testkit;

/** Time that passes between two calls, so that one that reads the clock cannot hide. */
final class Clock {
  private Clock() {}

  /** Returns when the clock of milliseconds has gone on. */
  static void awaitTick() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) {
      Thread.onSpinWait();
    }
  }
}
