package org.tributary.plugins.study.selfconsuming.schedule;

import org.tributary.sdk.schedule.Schedule;

/**
 * The same number at every generation.
 *
 * @param value finite
 */
public record Constant(double value) implements Schedule {
  public Constant {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a schedule's value must be finite, was " + value);
    }
  }

  @Override
  public double at(int generation) {
    return value;
  }

  @Override
  public String text() {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
