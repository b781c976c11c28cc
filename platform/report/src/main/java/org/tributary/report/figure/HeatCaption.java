package org.tributary.report.figure;

import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.Measured;

/** What the colours and signs of a heat map mean, in sentences. */
final class HeatCaption {
  private HeatCaption() {}

  static String of(HeatMapChart chart) {
    StringBuilder sentences = new StringBuilder("Colour: ").append(chart.valueLabel());
    sentences.append(chart.contours() ? ", with contour lines." : ".");
    if (chart.panels().stream().anyMatch(each -> each.cells().stream().anyMatch(Cell::best))) {
      sentences.append(" A diamond: the best training time, where to stop.");
    }
    if (opens(chart)) {
      sentences.append(" A cut corner: the interval holds 0.");
    }
    if (!chart.intervalName().isEmpty()) {
      sentences.append(" Intervals in the table: ").append(chart.intervalName()).append('.');
    }
    return sentences.toString();
  }

  /** Whether values of both signs occur and the sign of some is open. */
  private static boolean opens(HeatMapChart chart) {
    boolean below = false;
    boolean above = false;
    boolean open = false;
    for (HeatMapChart.HeatPanel panel : chart.panels()) {
      for (HeatMapChart.Cell cell : panel.cells()) {
        if (cell.point().value().isPresent()) {
          Measured value = cell.point().value().get();
          below |= value.mean() < 0;
          above |= value.mean() > 0;
          open |= value.low() < value.high() && value.low() <= 0 && value.high() >= 0;
        }
      }
    }
    return below && above && open;
  }
}
