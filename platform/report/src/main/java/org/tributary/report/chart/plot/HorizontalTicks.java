package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.NumberText;
import org.tributary.report.chart.scale.Tick;
import org.tributary.report.chart.scale.Ticks;

/** Chooses the ticks of a horizontal axis: the swept values where they can be read, else round. */
final class HorizontalTicks {
  private static final int MOST_VALUES = 12;
  private static final double GAP = 8;

  private HorizontalTicks() {}

  /** Ticks whose labels do not meet; {@code values} ascend. */
  static Ticks of(AxisScale scale, List<Double> values) {
    if (!values.isEmpty() && values.size() <= MOST_VALUES) {
      List<Tick> ticks =
          values.stream().map(value -> new Tick(value, NumberText.of(value))).toList();
      if (said(ticks, scale)) {
        return new Ticks(apart(ticks, scale), "");
      }
    }
    int most = 1 + (int) (scale.length() / 44);
    Ticks ticks = Ticks.of(scale, most);
    while (most > 2 && apart(ticks.ticks(), scale).size() < ticks.ticks().size()) {
      most--;
      ticks = Ticks.of(scale, most);
    }
    return new Ticks(apart(ticks.ticks(), scale), ticks.offset());
  }

  /** Whether each text is its value, to less than half a pixel. */
  private static boolean said(List<Tick> ticks, AxisScale scale) {
    return ticks.stream()
        .allMatch(
            tick -> {
              double text = NumberText.value(tick.text());
              return scale.draws(text) && Math.abs(scale.at(text) - scale.at(tick.value())) < 0.25;
            });
  }

  /** Without those that would touch their right neighbour; the last always stays. */
  static List<Tick> apart(List<Tick> ticks, AxisScale scale) {
    List<Tick> kept = new ArrayList<>();
    double edge = Double.POSITIVE_INFINITY;
    for (int i = ticks.size() - 1; i >= 0; i--) {
      Tick tick = ticks.get(i);
      double half = Text.width(tick.text()) / 2;
      double centre = scale.at(tick.value());
      if (centre + half <= edge) {
        kept.add(0, tick);
        edge = centre - half - GAP;
      }
    }
    return kept;
  }
}
