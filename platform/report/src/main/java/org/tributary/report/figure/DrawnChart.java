package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.EmittedChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Table;
import org.tributary.report.Artifact;
import org.tributary.report.ArtifactSource;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.CurvePlot;
import org.tributary.report.chart.plot.HeatPlot;
import org.tributary.report.chart.plot.Plot;
import org.tributary.report.chart.plot.PlotPanel;
import org.tributary.report.html.Node;

/**
 * A chart of numbers with all that is said about it.
 *
 * @param chart drawn
 * @param plot its drawings
 * @param caption in sentences
 * @param notes on theory
 * @param table of all numbers drawn
 */
record DrawnChart(Chart chart, Plot plot, String caption, Node notes, Table table) {

  /** The drawing of a chart; empty for images and tables. */
  static Optional<DrawnChart> of(Chart chart, ArtifactSource artifacts, ArmColours colours) {
    if (chart instanceof CurveChart given) {
      CurveChart curve = AxisChoice.of(given);
      return Optional.of(
          new DrawnChart(
              chart,
              named(
                  CurvePlot.of(curve, colours, false),
                  curve.panels().stream().map(Panel::setting).toList()),
              new CurveCaption(curve).sentences(),
              TheoryNotes.of(curve),
              chart.table()));
    }
    if (chart instanceof HeatMapChart map) {
      return Optional.of(
          new DrawnChart(
              chart,
              named(HeatPlot.of(map), map.panels().stream().map(HeatPanel::setting).toList()),
              HeatCaption.of(map),
              out -> {},
              chart.table()));
    }
    if (chart instanceof LinesChart lines) {
      List<Artifact> named = artifacts.named(lines.artifact());
      LinesFigure figure = LinesFigure.of(lines, named);
      return Optional.of(
          new DrawnChart(
              chart,
              CurvePlot.of(figure.chart(), colours, true),
              figure.caption(),
              out -> {},
              figure.chart().table()));
    }
    if (chart instanceof EmittedChart emitted) {
      EmittedFigure figure =
          EmittedFigure.of(emitted, artifacts.named(emitted.artifact()), colours);
      return Optional.of(
          new DrawnChart(chart, figure.plot(), figure.caption(), out -> {}, figure.table()));
    }
    return Optional.empty();
  }

  /** The plot, its panels named by the short names of what is held in each. */
  private static Plot named(Plot plot, List<Map<String, String>> settings) {
    List<PlotPanel> panels = new ArrayList<>();
    for (int i = 0; i < plot.panels().size(); i++) {
      PlotPanel panel = plot.panels().get(i);
      String title =
          panel.title().isEmpty() || settings.get(i).isEmpty()
              ? panel.title()
              : AxisNames.words(settings.get(i));
      panels.add(new PlotPanel(title, panel.wide(), panel.narrow()));
    }
    return new Plot(panels, plot.legend(), plot.direct(), plot.note());
  }
}
