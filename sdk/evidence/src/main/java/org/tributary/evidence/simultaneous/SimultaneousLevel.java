package org.tributary.evidence.simultaneous;

import org.tributary.numerics.statistics.Samples;

/**
 * The level of each interval of a family.
 *
 * <p>Step-down tests decide 0-16 points more, but beside intervals that hold 0, and intervals at
 * their step levels miss somewhere in up to .63 of studies (simulated); so one level holds for all.
 *
 * @param members findings that share one error rate, {@code >= 1}
 * @param level with which all their intervals hold at once, in (0, 1)
 */
public record SimultaneousLevel(int members, double level) {
  public SimultaneousLevel {
    Samples.requireLevel(level);
    if (members < 1) {
      throw new IllegalArgumentException("members must be >= 1, were " + members);
    }
  }

  /** 1 - (1 - level) / members. */
  public double ofEach() {
    return 1 - (1 - level) / members;
  }
}
