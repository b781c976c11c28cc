package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.NumberText;

/** Draws heat maps and surfaces: one colour a pair, the value written where it fits. */
public final class HeatPlot {
  private static final double BAR = 250;

  private HeatPlot() {}

  /** The figure. */
  public static Plot of(HeatMapChart chart) {
    double[] values =
        chart.panels().stream()
            .flatMap(panel -> panel.cells().stream())
            .flatMap((Cell cell) -> cell.point().value().stream())
            .mapToDouble(value -> value.mean())
            .toArray();
    if (values.length == 0) {
      return new Plot(List.of(), List.of(), false, "");
    }
    HeatColours colours = HeatColours.of(values);
    List<PlotPanel> panels = new ArrayList<>();
    for (HeatPanel panel : chart.panels().subList(0, Plot.shown(chart.panels().size()))) {
      HeatPanelDrawing drawn = new HeatPanelDrawing(chart, panel, colours);
      panels.add(
          new PlotPanel(panel.title(), drawn.drawing(Plot.WIDE), drawn.drawing(Plot.NARROW)));
    }
    return new Plot(
        panels, List.of(bar(chart, colours)), false, Plot.rest(chart.panels().size()).strip());
  }

  /** The colours with the values of their ends and their middle. */
  private static LegendEntry bar(HeatMapChart chart, HeatColours colours) {
    List<Mark> marks = new ArrayList<>();
    int steps = 25;
    for (int i = 0; i < steps; i++) {
      double value = colours.low() + i * (colours.high() - colours.low()) / (steps - 1);
      double x = i * BAR / steps;
      marks.add(new Box(x, 0, BAR / steps + 0.3, 12, Style.filled(colours.fill(value))));
    }
    double middle = colours.diverging() ? 0 : (colours.low() + colours.high()) / 2;
    marks.add(text(0, colours.low(), Label.Anchor.START));
    marks.add(text(BAR / 2, middle, Label.Anchor.MIDDLE));
    marks.add(text(BAR, colours.high(), Label.Anchor.END));
    return new LegendEntry(new Drawing(BAR + 1, 28, "", marks), chart.valueLabel());
  }

  private static Label text(double x, double value, Label.Anchor anchor) {
    return Label.of(x, 25, NumberText.of(value, 3), Text.SIZE, anchor, Paint.QUIET);
  }
}
