package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.chart.EmittedChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Table;
import org.tributary.report.Artifact;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.CloudPanel;
import org.tributary.report.chart.plot.HeatPlot;
import org.tributary.report.chart.plot.HistogramPanel;
import org.tributary.report.chart.plot.HistogramPanel.Bin;
import org.tributary.report.chart.plot.HistogramPanel.Outline;
import org.tributary.report.chart.plot.Plot;
import org.tributary.report.chart.plot.ShapePlot;
import org.tributary.report.chart.scale.NumberText;

/**
 * Numbers the cells emitted, of the first replicate of each place.
 *
 * @param plot their drawing
 * @param caption in sentences
 * @param table of the numbers, where they are few
 */
record EmittedFigure(Plot plot, String caption, Table table) {
  private static final String NOTHING = "The cells emitted nothing to draw.";

  static EmittedFigure of(EmittedChart chart, List<Artifact> artifacts, ArmColours colours) {
    Map<String, Artifact> found =
        LinesFigure.firstReplicates(
            artifacts.stream()
                .sorted(Comparator.comparingInt(each -> colours.arms().indexOf(each.arm())))
                .toList());
    return switch (chart.form()) {
      case HISTOGRAMS -> histograms(found, colours);
      case POINTS -> points(found, colours);
      case PAIRS -> pairs(chart, found);
    };
  }

  /** The records of an artifact without the head, by the value of a column, in order. */
  private static Map<String, List<List<String>>> by(int column, List<List<String>> records) {
    Map<String, List<List<String>>> groups = new LinkedHashMap<>();
    records.forEach(
        record -> groups.computeIfAbsent(record.get(column), n -> new ArrayList<>()).add(record));
    return groups;
  }

  private static List<List<String>> records(Artifact artifact) {
    List<List<String>> all = Csv.records(artifact.text());
    return all.subList(Math.min(1, all.size()), all.size());
  }

  private static String title(Map<String, Artifact> found, String place, String panel) {
    if (found.size() < 2) {
      return panel;
    }
    return panel.isEmpty() ? place : place + ", " + panel;
  }

  private static EmittedFigure histograms(Map<String, Artifact> found, ArmColours colours) {
    List<HistogramPanel> panels = new ArrayList<>();
    for (Map.Entry<String, Artifact> each : found.entrySet()) {
      Map<String, List<List<String>>> columns = by(0, records(each.getValue()));
      columns.forEach(
          (column, records) -> {
            List<Outline> outlines = new ArrayList<>();
            by(1, records).forEach((of, bins) -> outlines.add(new Outline(of, bins(bins))));
            String panel = found.size() > 1 && columns.size() == 1 ? "" : column;
            String title = title(found, each.getKey(), panel);
            panels.add(new HistogramPanel(title, column, each.getValue().arm(), outlines));
          });
    }
    String caption =
        panels.isEmpty()
            ? NOTHING
            : "Shares of values in bins, of replicate "
                + found.values().iterator().next().replicate()
                + "; what lies beyond the axis counts in the last bin. Nothing is concluded from"
                + " it.";
    return new EmittedFigure(ShapePlot.histograms(panels, colours), caption, Table.empty());
  }

  private static List<Bin> bins(List<List<String>> records) {
    List<Bin> bins = new ArrayList<>();
    for (List<String> record : records) {
      boolean label = record.get(3).isEmpty();
      double low = label ? bins.size() : Double.parseDouble(record.get(2));
      double high = label ? low : Double.parseDouble(record.get(3));
      bins.add(new Bin(low, high, label ? record.get(2) : "", Double.parseDouble(record.get(4))));
    }
    return bins;
  }

  private static EmittedFigure points(Map<String, Artifact> found, ArmColours colours) {
    List<CloudPanel> panels = new ArrayList<>();
    for (Map.Entry<String, Artifact> each : found.entrySet()) {
      by(0, records(each.getValue()))
          .forEach(
              (panel, records) ->
                  panels.add(
                      new CloudPanel(
                          title(found, each.getKey(), panel),
                          each.getValue().arm(),
                          records.stream().map(EmittedFigure::spot).toList())));
    }
    String caption =
        panels.isEmpty()
            ? NOTHING
            : "Dots over a shade that is darker where more rows lie, of replicate "
                + found.values().iterator().next().replicate()
                + ". Nothing is concluded from it.";
    return new EmittedFigure(ShapePlot.clouds(panels, colours), caption, Table.empty());
  }

  private static CloudPanel.Spot spot(List<String> record) {
    double[] numbers = record.stream().skip(2).mapToDouble(Double::parseDouble).toArray();
    return new CloudPanel.Spot(
        record.get(1), numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
  }

  private static EmittedFigure pairs(EmittedChart chart, Map<String, Artifact> found) {
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    found.values().stream()
        .flatMap(artifact -> records(artifact).stream())
        .forEach(
            record -> {
              columns.add(record.get(2));
              rows.add(record.get(1));
            });
    List<String> down = List.copyOf(rows);
    List<String> across = List.copyOf(columns);
    List<HeatPanel> panels = new ArrayList<>();
    String widest = "";
    for (Map.Entry<String, Artifact> each : found.entrySet()) {
      for (Map.Entry<String, List<List<String>>> panel :
          by(0, records(each.getValue())).entrySet()) {
        List<Cell> cells = new ArrayList<>();
        for (List<String> record : panel.getValue()) {
          double value = Double.parseDouble(record.get(3));
          int column = across.indexOf(record.get(2));
          Measured mean = new Measured(value, value, value);
          Point point = new Point(column, record.get(2), Optional.of(mean), 0, 0, "");
          cells.add(new Cell(down.indexOf(record.get(1)), column, point));
        }
        panels.add(new HeatPanel(title(found, each.getKey(), panel.getKey()), Map.of(), cells));
        widest = widest(panel.getValue());
      }
    }
    HeatMapChart map =
        new HeatMapChart(
            chart.id(),
            chart.title(),
            Optional.empty(),
            "",
            "",
            across,
            down,
            "correlation of ranks, or Cramer's V",
            false,
            "",
            panels,
            Table.empty());
    String caption =
        panels.isEmpty()
            ? NOTHING
            : "Spearman's correlation of two numbers, Cramer's V where a label takes part. "
                + widest
                + " Nothing is concluded from it.";
    return new EmittedFigure(HeatPlot.of(map), caption, Ledger.table(List.copyOf(found.values())));
  }

  /** The pair that the last panel, the difference, shows as farthest from zero. */
  private static String widest(List<List<String>> records) {
    double most = 0;
    String pair = "";
    for (List<String> record : records) {
      double value = Double.parseDouble(record.get(3));
      if (Math.abs(value) > Math.abs(most)) {
        most = value;
        pair = record.get(2) + " and " + record.get(1);
      }
    }
    return pair.isEmpty()
        ? "No pair differs."
        : "The pair that differs most is " + pair + ", by " + NumberText.of(most, 2) + ".";
  }
}
