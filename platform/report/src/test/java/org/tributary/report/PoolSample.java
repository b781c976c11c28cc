package org.tributary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Slope;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.view.View.Scale;

/** Figure 1: five numbers of sources, three sample sizes. */
final class PoolSample {
  static final String BAND = "95 % BCa over 200 replicates";
  private static final int[] SOURCES = {1, 3, 5, 10, 15};
  private static final int[] SAMPLES = {100, 500, 5000};
  private static final List<Assumption> ASSUMPTIONS =
      List.of(
          new Assumption(
              "sources share one mean", Assumption.Status.MET, "similarity 0.5 of the source"),
          new Assumption("the family holds the law", Assumption.Status.MET, "Gaussian on Gaussian"),
          new Assumption("samples are independent", Assumption.Status.UNKNOWN, ""),
          new Assumption(
              "the bound is below 1", Assumption.Status.VIOLATED, "its constant is 41 here"));

  private PoolSample() {}

  private static double error(String arm, int sources, int samples) {
    double one = 0.9 / Math.sqrt(samples);
    return arm.equals("separate") ? one : one * Math.sqrt(1 - (sources - 1.0) / sources * 0.5);
  }

  private static double noise(int a, int b) {
    return Math.sin(12.9 * a + 78.2 * b) * 0.008;
  }

  static List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (int sources : SOURCES) {
      for (int samples : SAMPLES) {
        all.add(finding(sources, samples));
      }
    }
    all.sort(Comparator.comparingDouble(PoolSample::size).reversed());
    return all;
  }

  private static double size(Finding finding) {
    return finding.effect().map(effect -> Math.abs(effect.value())).orElse(0.0);
  }

  private static Finding finding(int sources, int samples) {
    Map<String, String> setting = new LinkedHashMap<>();
    setting.put("source.sources", String.valueOf(sources));
    setting.put("study.samples", String.valueOf(samples));
    String id = "pool/" + sources + "/" + samples;
    String contrast = "pooled against separate";
    if (sources == 1) {
      return new Finding(
          id,
          "pool",
          setting,
          contrast,
          "average-tv",
          "identical",
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          contrast + ": equal in each of 200 replicates.");
    }
    double theory =
        Math.log(error("pooled", sources, samples) / error("separate", sources, samples));
    double value = theory + noise(sources, samples);
    boolean open = sources == 3 && samples == 100;
    double half = open ? 0.24 : 0.012;
    String rule = "simultaneous 95 % over 15 findings (99.66 % BCa over 200 replicates)";
    String text =
        String.format(
            Locale.ROOT,
            "average TV of pooled %.1f %% lower than of separate [%.1f, %.1f] %%, %s.",
            -100 * Math.expm1(value),
            -100 * Math.expm1(value + half),
            -100 * Math.expm1(value - half),
            rule);
    Map<String, String> flip = new LinkedHashMap<>();
    if (open) {
      flip.put("replicates", "about 380 replicates instead of 200 would decide, at this effect");
    } else {
      flip.put("effect", "the interval ends 25.1 % short of no difference");
      flip.put("margin", "a margin of 30.5 % or more, instead of 1 %, would call it no difference");
    }
    flip.put("cost of being wrong", "choosing separate costs about 30.4 %");
    return new Finding(
        id,
        "pool",
        setting,
        contrast,
        "average-tv",
        open ? "not-enough-evidence" : "pooled",
        SampleReports.effect("log ratio of mean errors", value, value - half, value + half, rule),
        flip,
        Optional.of(
            new Finding.Theory("exact", theory, "yes: 1.2 standard errors away", ASSUMPTIONS)),
        text);
  }

  static List<Chart> charts() {
    return List.of(curves(), affinity());
  }

  private static Chart curves() {
    List<Panel> panels = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int sources : SOURCES) {
      List<Series> series = new ArrayList<>();
      List<TheorySeries> theory = new ArrayList<>();
      List<ResidualSeries> residuals = new ArrayList<>();
      List<Slope> slopes = new ArrayList<>();
      for (String arm : List.of("pooled", "separate")) {
        List<Point> points = new ArrayList<>();
        List<TheorySeries.At> exact = new ArrayList<>();
        List<ResidualSeries.At> rest = new ArrayList<>();
        for (int samples : SAMPLES) {
          double expected = error(arm, sources, samples);
          double off = noise(sources + arm.length(), samples);
          Measured value =
              new Measured(expected * (1 + off), expected * (0.98 + off), expected * (1.02 + off));
          points.add(new Point(samples, "" + samples, Optional.of(value), 200, 0, ""));
          exact.add(new TheorySeries.At(samples, expected));
          rest.add(new ResidualSeries.At(samples, new Measured(off, off - 0.02, off + 0.02)));
          rows.add(
              List.of(
                  "" + sources,
                  "" + samples,
                  arm,
                  text(value.mean()),
                  text(value.low()),
                  text(value.high()),
                  text(expected),
                  "200"));
        }
        series.add(new Series(arm, arm, points));
        theory.add(
            new TheorySeries(
                "gaussian-multi-source",
                "exact",
                arm,
                Bound.Meaning.EXACT,
                1,
                exact,
                ASSUMPTIONS,
                List.of(new Citation("Wang et al., Multi-source training, 2025", "Theorem 4.3"))));
        residuals.add(new ResidualSeries("exact", arm, true, rest));
        slopes.add(new Slope(arm, -0.5, -0.512, -0.488, OptionalDouble.of(-0.5), BAND));
      }
      theory.add(
          new TheorySeries(
              "explicit-bound",
              "Thm 3.2",
              "",
              Bound.Meaning.UPPER_BOUND,
              1,
              List.of(new TheorySeries.At(100, 4.3), new TheorySeries.At(5000, 1.4)),
              ASSUMPTIONS,
              List.of()));
      panels.add(
          new Panel(
              "sources " + sources,
              Map.of("source.sources", "" + sources),
              series,
              theory,
              residuals,
              slopes,
              List.of()));
    }
    return new CurveChart(
        "error-by-samples",
        "Error falls like the root of the sample size",
        Optional.of("pool"),
        Axis.numeric("samples a source", Scale.LOG),
        Axis.numeric("average TV", Scale.LOG),
        BAND,
        panels,
        new Table(
            List.of(
                "sources", "samples", "arm", "average TV", "low", "high", "exact", "replicates"),
            rows));
  }

  private static Chart affinity() {
    List<String> names = List.of("north", "south", "east", "west", "centre");
    List<HeatMapChart.Cell> cells = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 5; c++) {
        double value = Math.exp(-Math.abs(r - c) / 3.0) - 0.2;
        Measured measured = new Measured(value, value - 0.01, value + 0.01);
        cells.add(
            new HeatMapChart.Cell(
                r, c, new Point(c, names.get(c), Optional.of(measured), 200, 0, "")));
        rows.add(List.of(names.get(r), names.get(c), text(value)));
      }
    }
    return new HeatMapChart(
        "affinity",
        "Affinity of the sources",
        Optional.empty(),
        "source",
        "source",
        names,
        names,
        "affinity",
        false,
        BAND,
        List.of(new HeatMapChart.HeatPanel("", Map.of(), cells)),
        new Table(List.of("row", "column", "affinity"), rows));
  }

  static String text(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
