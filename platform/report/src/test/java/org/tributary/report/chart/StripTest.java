package org.tributary.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Table;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.CurvePlot;
import org.tributary.report.chart.plot.Strip;
import org.tributary.sdk.view.View.Scale;

class StripTest {

  private static CurveChart chart(boolean relative, double... meanAndHalf) {
    List<ResidualSeries.At> residuals = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < meanAndHalf.length; i += 2) {
      double mean = meanAndHalf[i];
      double half = meanAndHalf[i + 1];
      residuals.add(new ResidualSeries.At(i, new Measured(mean, mean - half, mean + half)));
      points.add(new Point(i, "" + i, Optional.of(new Measured(1, 1, 1)), 20, 0, ""));
    }
    Panel panel =
        new Panel(
            "",
            Map.of(),
            List.of(new Series("a", "a", points)),
            List.of(),
            List.of(new ResidualSeries("exact", "a", relative, residuals)),
            List.of(),
            List.of());
    return new CurveChart(
        "strip",
        "Strip",
        Optional.empty(),
        Axis.numeric("x", Scale.LINEAR),
        Axis.numeric("y", Scale.LINEAR),
        "",
        List.of(panel),
        Table.empty());
  }

  private static List<String> ticks(CurveChart chart) throws Exception {
    SvgReading svg =
        new SvgReading(
            CurvePlot.of(chart, new ArmColours(List.of("a")), false).panels().get(0).wide());
    return svg.texts(svg.groups("strip-axis").get(0)).stream()
        .map(SvgReading.Written::text)
        .toList();
  }

  @Test
  void smallResidualsAreInPercent() throws Exception {
    CurveChart chart = chart(true, 0.02, 0.05, -0.1, 0.05);
    assertThat(Strip.of(chart).unit()).isEqualTo(Strip.Unit.PERCENT);
    assertThat(ticks(chart)).containsExactly("−10 %", "0 %", "+10 %");
  }

  @Test
  void largeOnesAreInStandardErrorsWithTicksAtTwo() throws Exception {
    CurveChart chart = chart(true, 0.8, 1.2, -0.6, 0.7);
    assertThat(Strip.of(chart).unit()).isEqualTo(Strip.Unit.ERRORS);
    assertThat(ticks(chart)).containsExactly("−2", "0", "+2");
  }

  @Test
  void whatIsTwoHundredTimesTheTheoryIsSaidInTimes() throws Exception {
    CurveChart chart = chart(true, 199, 2, 0.1, 0.01);
    assertThat(Strip.of(chart).unit()).isEqualTo(Strip.Unit.TIMES);
    assertThat(ticks(chart)).containsExactly("1/100", "×1", "×100");
  }

  @Test
  void noStripEverSaysMoreThanFiftyPercent() throws Exception {
    double[][] cases = {
      {200, 0, -5, 0}, {0.51, 0}, {-1.5, 0.2, 4, 0.1}, {1e9, 1, 0, 1}, {0.4, 0.3}, {-3, 0, 2, 0}
    };
    for (double[] each : cases) {
      for (String tick : ticks(chart(true, each))) {
        if (tick.endsWith("%")) {
          double percent = Double.parseDouble(tick.replace(" %", "").replace('−', '-'));
          assertThat(Math.abs(percent)).isLessThanOrEqualTo(50);
        }
      }
    }
  }

  @Test
  void differencesOfTheoriesAtZeroStayInTheMetricsUnit() throws Exception {
    CurveChart chart = chart(false, 0.02, 0.05, -0.1, 0.05);
    assertThat(Strip.of(chart).unit()).isEqualTo(Strip.Unit.DIFFERENCE);
    assertThat(ticks(chart)).containsExactly("−0.1", "0", "+0.1");
  }
}
