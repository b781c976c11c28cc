package org.tributary.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Table;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.CurvePlot;
import org.tributary.report.chart.plot.Plot;
import org.tributary.report.chart.scale.NumberText;
import org.tributary.sdk.view.View.Scale;
import org.w3c.dom.Element;

class CurvesInSvgTest {
  private static final double HALF_A_PIXEL = 0.5;

  record Axes(double[] x, Scale xScale, double[] y, Scale yScale) {}

  static Stream<Axes> axes() {
    List<Axes> all = new ArrayList<>();
    double[] steps = {1, 2, 3, 4, 5, 6, 7, 8};
    for (int exponent = -9; exponent <= 9; exponent += 3) {
      double span = Math.pow(10, exponent);
      for (double offset : new double[] {0, -0.4 * span, 3 * span, 1e6, -1e3}) {
        if (span > 1e5 * Math.ulp(offset)) {
          all.add(new Axes(steps, Scale.LINEAR, spread(offset, span, 8), Scale.LINEAR));
          all.add(new Axes(spread(offset, span, 30), Scale.LINEAR, spread(0, 1, 30), Scale.LINEAR));
        }
      }
      all.add(new Axes(ratios(span, 7), Scale.LOG, ratios(1 / span, 7), Scale.LOG));
      all.add(new Axes(ratios(1, 1 + span), Scale.LOG, ratios(span, 1.02), Scale.LOG));
    }
    return all.stream();
  }

  private static double[] spread(double from, double span, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = from + span * i / (count - 1);
    }
    return values;
  }

  private static double[] ratios(double from, double ratio) {
    double[] values = new double[8];
    for (int i = 0; i < 8; i++) {
      values[i] = from * Math.pow(ratio, i);
    }
    return values;
  }

  private static Plot plot(Axes axes, List<Marker> markers, String... lines) {
    List<Series> series = new ArrayList<>();
    for (int line = 0; line < lines.length; line++) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < axes.x.length; i++) {
        double y = axes.y[(i + line) % axes.y.length];
        Measured value = new Measured(y, y, y);
        points.add(new Point(axes.x[i], "" + axes.x[i], Optional.of(value), 200, 0, ""));
      }
      series.add(new Series(lines[line], lines[line], points));
    }
    return plot(axes, series, markers);
  }

  private static Plot plot(Axes axes, List<Series> series, List<Marker> markers) {
    Panel panel = new Panel("", Map.of(), series, List.of(), List.of(), List.of(), markers);
    CurveChart chart =
        new CurveChart(
            "test",
            "Test",
            Optional.empty(),
            Axis.numeric("x", axes.xScale),
            Axis.numeric("y", axes.yScale),
            "",
            List.of(panel),
            Table.empty());
    return CurvePlot.of(chart, new ArmColours(List.of()), false);
  }

  private static List<Drawing> drawings(Plot plot) {
    return List.of(plot.panels().get(0).wide(), plot.panels().get(0).narrow());
  }

  @ParameterizedTest
  @MethodSource("axes")
  void everyTickLiesAtItsValue(Axes axes) throws Exception {
    for (Drawing drawing : drawings(plot(axes, List.of(), "one"))) {
      SvgReading svg = new SvgReading(drawing);
      for (String axis : List.of("x", "y")) {
        List<SvgReading.Written> ticks = svg.texts(svg.groups(axis + "-axis").get(0));
        assertThat(ticks).as("ticks of %s", axis).hasSizeGreaterThan(1);
        double offset = offset(svg, axis + ", from ");
        for (SvgReading.Written tick : ticks) {
          double place = axis.equals("x") ? tick.x() : tick.y() - 4.2;
          SvgReading.Places places = svg.places(axis);
          assertThat(place).as("%s", tick).isCloseTo(places.at(tick.value()), within(HALF_A_PIXEL));
          double said = offset + NumberText.value(tick.text());
          double byText = places.log() && said <= 0 ? Double.NaN : places.at(said);
          assertThat(byText).as("text of %s", tick).isCloseTo(place, within(2 * HALF_A_PIXEL));
        }
      }
    }
  }

  private static double offset(SvgReading svg, String beginning) {
    return svg.texts(svg.root()).stream()
        .map(SvgReading.Written::text)
        .filter(text -> text.startsWith(beginning))
        .map(text -> NumberText.value(text.substring(beginning.length())))
        .findFirst()
        .orElse(0.0);
  }

  @ParameterizedTest
  @MethodSource("axes")
  void everyPointLiesWhereTheTicksSay(Axes axes) throws Exception {
    SvgReading svg = new SvgReading(plot(axes, List.of(), "one").panels().get(0).wide());
    List<Element> points = svg.groups("point");
    assertThat(points).hasSize(axes.x.length);
    for (int i = 0; i < points.size(); i++) {
      Element circle = (Element) points.get(i).getElementsByTagName("circle").item(0);
      assertThat(SvgReading.number(circle, "cx"))
          .isCloseTo(svg.places("x").at(axes.x[i]), within(0.02));
      assertThat(SvgReading.number(circle, "cy"))
          .isCloseTo(svg.places("y").at(axes.y[i]), within(0.02));
    }
  }

  @ParameterizedTest
  @MethodSource("axes")
  void noTextMeetsAnotherAndAllLieInside(Axes axes) throws Exception {
    Plot plot =
        plot(
            axes,
            List.of(new Marker("no difference", Marker.Of.Y, axes.y[3], axes.y[3])),
            "replace",
            "accumulate",
            "a mixture of a fifth of fresh rows and all earlier ones");
    for (Drawing drawing : drawings(plot)) {
      List<SvgReading.Written> texts =
          new SvgReading(drawing).texts(new SvgReading(drawing).root());
      for (int i = 0; i < texts.size(); i++) {
        SvgReading.Written text = texts.get(i);
        assertThat(text.left()).as("left of %s", text).isGreaterThanOrEqualTo(-0.01);
        assertThat(text.right()).as("right of %s", text).isLessThanOrEqualTo(drawing.width());
        assertThat(text.y()).as("%s", text).isBetween(8.0, drawing.height());
        for (SvgReading.Written other : texts.subList(0, i)) {
          assertThat(text.meets(other)).as("%s and %s", text, other).isFalse();
        }
      }
    }
  }

  @Test
  void namesOfLinesThatEndTogetherAreMovedApart() throws Exception {
    Axes axes = new Axes(spread(1, 7, 8), Scale.LINEAR, new double[] {1, 1, 1, 1}, Scale.LINEAR);
    SvgReading svg =
        new SvgReading(plot(axes, List.of(), "a", "b", "c", "d").panels().get(0).wide());
    List<SvgReading.Written> names = svg.texts(svg.groups("end-labels").get(0));
    assertThat(names).hasSize(4);
    for (int i = 1; i < 4; i++) {
      assertThat(names.get(i).y() - names.get(i - 1).y()).isGreaterThanOrEqualTo(14);
    }
  }

  @Test
  void fewReplicatesHaveBarsAndManyABand() throws Exception {
    for (int count : new int[] {4, 200}) {
      List<Point> points = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        points.add(new Point(i, "" + i, Optional.of(new Measured(i, i - 1, i + 1)), count, 0, ""));
      }
      Axes axes = new Axes(new double[0], Scale.LINEAR, new double[0], Scale.LINEAR);
      Plot plot = plot(axes, List.of(new Series("one", "one", points)), List.of());
      SvgReading svg = new SvgReading(plot.panels().get(0).wide());
      boolean bars = svg.groups("point").get(0).getElementsByTagName("path").getLength() > 0;
      assertThat(bars).isEqualTo(count < 10);
    }
  }

  @Test
  void oneIntervalFarWiderThanTheRestDoesNotFlattenTheMeans() throws Exception {
    List<Point> points = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      double half = i == 1 ? 1000 : 0.5;
      Measured value = new Measured(i, i - half, i + half);
      points.add(new Point(i, "" + i, Optional.of(value), 25, 0, ""));
    }
    Axes axes = new Axes(new double[0], Scale.LINEAR, new double[0], Scale.LINEAR);
    Plot plot = plot(axes, List.of(new Series("one", "one", points)), List.of());
    SvgReading.Places y = new SvgReading(plot.panels().get(0).wide()).places("y");
    assertThat(y.high()).isLessThan(30);
    assertThat(plot.note()).contains("Some intervals reach beyond the panel");
  }
}
