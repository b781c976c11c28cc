package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.List;
import org.tributary.sdk.schedule.Schedule;

/**
 * One value a generation; the last one stays.
 *
 * @param values at least one
 */
record Listed(List<Double> values) implements Schedule {
  Listed {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values must name at least one value");
    }
  }

  @Override
  public double at(int generation) {
    return values.get(Math.min(generation, values.size()) - 1);
  }

  @Override
  public String text() {
    return values.toString();
  }
}
