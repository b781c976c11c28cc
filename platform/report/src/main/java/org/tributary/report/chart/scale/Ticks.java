package org.tributary.report.chart.scale;

import java.util.List;

/**
 * The ticks of an axis.
 *
 * @param ticks by ascending value
 * @param offset number that texts beginning with a sign are counted from, as it reads; empty when
 *     the texts are the values
 */
public record Ticks(List<Tick> ticks, String offset) {
  public Ticks {
    ticks = List.copyOf(ticks);
  }

  /** At most about so many ticks of a range. */
  public static Ticks of(AxisScale scale, int most) {
    return scale.log()
        ? LogTicks.of(scale.low(), scale.high(), most)
        : LinearTicks.of(scale.low(), scale.high(), most);
  }
}
