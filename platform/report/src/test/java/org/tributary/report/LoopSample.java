package org.tributary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.ImageGridChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.view.View.Scale;

/** A self-consuming loop of eight generations, with its exact theory. */
final class LoopSample {
  private static final String BAND = "95 % BCa over 500 replicates";
  private static final List<String> ARMS = List.of("replace", "accumulate", "mix");
  private static final List<Assumption> ASSUMPTIONS =
      List.of(
          new Assumption(
              "the family is Gaussian", Assumption.Status.MET, "family.kind is gaussian"),
          new Assumption("every generation has equal size", Assumption.Status.MET, "50 each"));

  private LoopSample() {}

  private static double variance(String arm, int generation) {
    return switch (arm) {
      case "replace" -> Math.pow(1 - 1 / 20.0, generation);
      case "accumulate" -> 1 - 0.05 * (1 - 1.0 / (generation + 1));
      default -> 0.86 + 0.14 * Math.pow(0.8, generation);
    };
  }

  static List<Finding> findings() {
    String rule = "simultaneous 95 % over 3 findings (98.3 % BCa over 500 replicates)";
    Map<String, String> flip = new LinkedHashMap<>();
    flip.put("effect", "the interval ends 0.31 short of no difference");
    flip.put("cost of being wrong", "choosing replace costs about 0.33 of the variance");
    return List.of(
        new Finding(
            "keep",
            "keep",
            Map.of(),
            "accumulate against replace",
            "variance-loss",
            "accumulate",
            SampleReports.effect("difference of mean errors", -0.29, -0.31, -0.27, rule),
            flip,
            Optional.of(
                new Finding.Theory("exact", -0.292, "yes: 0.4 standard errors away", ASSUMPTIONS)),
            "variance loss of accumulate 0.29 lower than of replace [0.27, 0.31], " + rule + "."),
        new Finding(
            "last",
            "last",
            Map.of(),
            "variance of replace after 8 generations",
            "variance",
            "collapsing",
            SampleReports.effect("variance", 0.664, 0.651, 0.677, rule),
            Map.of("margin", "a margin of 0.677 instead of 1"),
            Optional.of(
                new Finding.Theory("exact", 0.6634, "yes: 0.1 standard errors away", ASSUMPTIONS)),
            "variance after 8 generations 0.664 [0.651, 0.677], " + rule + "."),
        new Finding(
            "power",
            "power",
            Map.of(),
            "loss over samples",
            "variance-loss",
            "as-claimed",
            SampleReports.effect("exponent", -1.01, -1.04, -0.98, rule),
            Map.of(),
            Optional.empty(),
            "variance loss falls like samples to the power -1.01 [-1.04, -0.98], " + rule + "."));
  }

  static List<Chart> charts() {
    return List.of(
        variance(),
        new LinesChart(
            "densities", "Densities of the generations", "density", Scale.LINEAR, Scale.LINEAR),
        surface(),
        new ImageGridChart("images", "Samples of each generation", "samples"));
  }

  private static Chart variance() {
    List<Series> series = new ArrayList<>();
    List<TheorySeries> theory = new ArrayList<>();
    List<ResidualSeries> residuals = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String arm : ARMS) {
      List<Point> points = new ArrayList<>();
      List<TheorySeries.At> exact = new ArrayList<>();
      List<ResidualSeries.At> rest = new ArrayList<>();
      for (int g = 1; g <= 8; g++) {
        double expected = variance(arm, g);
        double off = 0.004 * Math.sin(7 * g + arm.length());
        double half = 0.006 * Math.sqrt(g);
        Measured value =
            new Measured(
                expected * (1 + off), expected * (1 + off - half), expected * (1 + off + half));
        boolean lost = arm.equals("replace") && g == 8;
        points.add(
            new Point(
                g,
                "" + g,
                Optional.of(value),
                lost ? 497 : 500,
                lost ? 3 : 0,
                lost ? "3 of 500 collapsed" : ""));
        exact.add(new TheorySeries.At(g, expected));
        rest.add(new ResidualSeries.At(g, new Measured(off, off - half, off + half)));
        rows.add(
            List.of(
                "" + g,
                arm,
                PoolSample.text(value.mean()),
                PoolSample.text(value.low()),
                PoolSample.text(value.high()),
                PoolSample.text(expected),
                lost ? "497" : "500",
                lost ? "3 of 500 collapsed" : ""));
      }
      series.add(new Series(arm, arm, points));
      theory.add(
          new TheorySeries(
              "gaussian-loop",
              "exact",
              arm,
              Bound.Meaning.EXACT,
              1,
              exact,
              ASSUMPTIONS,
              List.of(new Citation("Alemohammad et al., Self-consuming models, 2024", "Sec. 3"))));
      residuals.add(new ResidualSeries("exact", arm, true, rest));
    }
    return new CurveChart(
        "variance-by-generation",
        "Variance generation by generation",
        Optional.of("keep"),
        Axis.numeric("generation", Scale.LINEAR),
        Axis.numeric("variance", Scale.LINEAR),
        BAND,
        List.of(
            new Panel(
                "",
                Map.of(),
                series,
                theory,
                residuals,
                List.of(),
                List.of(new Marker("variance of the data", Marker.Of.Y, 1, 1)))),
        new Table(
            List.of("generation", "arm", "variance", "low", "high", "exact", "replicates", "note"),
            rows));
  }

  private static Chart surface() {
    List<HeatMapChart.Cell> cells = new ArrayList<>();
    for (int r = 0; r < 6; r++) {
      for (int c = 0; c < 8; c++) {
        double value = Math.log1p(r * 1.5) * Math.sqrt(c + 1.0);
        cells.add(
            new HeatMapChart.Cell(
                r,
                c,
                new Point(c, "" + c, Optional.of(new Measured(value, value, value)), 20, 0, "")));
      }
    }
    return new HeatMapChart(
        "surface",
        "Loss over share and generation",
        Optional.empty(),
        "generation",
        "share",
        List.of("1", "2", "3", "4", "5", "6", "7", "8"),
        List.of("0", "0.2", "0.4", "0.6", "0.8", "1"),
        "variance loss",
        true,
        "",
        List.of(new HeatMapChart.HeatPanel("", Map.of(), cells)),
        Table.empty());
  }
}
