package org.tributary.report.figure;

import java.util.List;
import java.util.Optional;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.Table;
import org.tributary.report.Artifact;
import org.tributary.report.ArtifactSource;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.CurvePlot;
import org.tributary.report.chart.plot.HeatPlot;
import org.tributary.report.chart.plot.Plot;
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
              CurvePlot.of(curve, colours, false),
              new CurveCaption(curve).sentences(),
              TheoryNotes.of(curve),
              chart.table()));
    }
    if (chart instanceof HeatMapChart map) {
      return Optional.of(
          new DrawnChart(
              chart, HeatPlot.of(map), HeatCaption.of(map), out -> {}, chart.table()));
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
    return Optional.empty();
  }
}
