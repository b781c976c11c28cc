package org.tributary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.LedgerChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Table;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.view.View.Scale;

/** A vendor's table judged against real rows. */
final class TableSample {
  private static final String BAND = "95 % Nadeau-Bengio over 10 splits";

  private TableSample() {}

  static List<Finding> findings() {
    return List.of(
        new Finding(
            "copies",
            "copies",
            Map.of(),
            "share of copied rows",
            "copy-share",
            "copies",
            SampleReports.effect("share of copies", 0.031, 0.024, 0.038, BAND),
            Map.of("margin", "a margin of 0.038 instead of 0.01"),
            Optional.empty(),
            "share of copies 0.031 [0.024, 0.038], " + BAND + "."),
        new Finding(
            "utility",
            "utility",
            Map.of(),
            "synthetic against real",
            "accuracy",
            "not-enough-evidence",
            SampleReports.effect("difference of mean errors", 0.004, -0.003, 0.011, BAND),
            Map.of(
                "rows", "about 3.1 times the rows would decide, at this effect",
                "cost of being wrong", "choosing synthetic costs at most 0.011"),
            Optional.empty(),
            "accuracy of synthetic differs from real by -0.004 [-0.011, 0.003], "
                + BAND
                + ". Not enough evidence: about 3.1 times the rows would decide."));
  }

  static List<Chart> charts() {
    List<String> columns = List.of("age", "workclass", "education", "occupation", "capital-gain");
    List<Series> series = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String arm : List.of("synthetic", "real holdout")) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        double value = arm.startsWith("s") ? 0.03 + 0.02 * i : 0.012 + 0.003 * i;
        points.add(
            new Point(
                i,
                columns.get(i),
                Optional.of(new Measured(value, value * 0.85, value * 1.2)),
                10,
                0,
                ""));
        rows.add(List.of(columns.get(i), arm, PoolSample.text(value), "10"));
      }
      series.add(new Series(arm, arm, points));
    }
    return List.of(
        new CurveChart(
            "marginals",
            "Distance of each column's marginal",
            Optional.of("utility"),
            new Axis("column", Scale.LINEAR, columns),
            Axis.numeric("total variation", Scale.LINEAR),
            BAND,
            List.of(
                new Panel(
                    "",
                    Map.of(),
                    series,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Marker("tolerated", Marker.Of.Y, 0, 0.05)))),
            new Table(List.of("column", "arm", "total variation", "splits"), rows)),
        new LedgerChart("ledger", "Suspicious pairs", "pairs"));
  }
}
