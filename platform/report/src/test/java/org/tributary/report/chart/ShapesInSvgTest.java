package org.tributary.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Table;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.CloudPanel;
import org.tributary.report.chart.plot.HeatPlot;
import org.tributary.report.chart.plot.HistogramPanel;
import org.tributary.report.chart.plot.HistogramPanel.Bin;
import org.tributary.report.chart.plot.HistogramPanel.Outline;
import org.tributary.report.chart.plot.Plot;
import org.tributary.report.chart.plot.PlotPanel;
import org.tributary.report.chart.plot.ShapePlot;
import org.w3c.dom.Element;

/** Pictures of data, read back from their SVG: tops of bins and ticks lie at their values. */
class ShapesInSvgTest {
  private static final ArmColours COLOURS = new ArmColours(List.of("replace"));

  private static Outline outline(String of, double... shares) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      bins.add(new Bin(10 + 2.5 * i, 12.5 + 2.5 * i, "", shares[i]));
    }
    return new Outline(of, bins);
  }

  private static HistogramPanel panel(String title, String data, double... drawn) {
    return new HistogramPanel(
        title,
        data,
        "replace",
        List.of(outline("real", 0.1, 0.4, 0.3, 0.2), outline("drawn", drawn)));
  }

  private static double[] path(Element group) {
    String d = ((Element) group.getElementsByTagName("path").item(0)).getAttribute("d");
    return Arrays.stream(d.split("[MLZ ]"))
        .filter(text -> !text.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  @Test
  void topsOfBinsLieAtTheirShares() throws Exception {
    double[] shares = {0, 0, 0.25, 0.75};
    Plot plot =
        ShapePlot.histograms(
            List.of(panel("one", "x", shares), panel("two", "x", 0.3, 0.3, 0.3, 0.1)), COLOURS);
    assertThat(plot.panels()).extracting(PlotPanel::title).containsExactly("one", "two");
    assertThat(plot.legend()).hasSize(2);
    for (Drawing drawing : List.of(plot.panels().get(0).wide(), plot.panels().get(0).narrow())) {
      SvgReading svg = new SvgReading(drawing);
      double[] spots = path(svg.groups("line").get(0));
      for (int bin = 0; bin < shares.length; bin++) {
        assertThat(spots[2 + 4 * bin]).isCloseTo(svg.places("x").at(10 + 2.5 * bin), within(0.02));
        assertThat(spots[3 + 4 * bin]).isCloseTo(svg.places("y").at(shares[bin]), within(0.02));
      }
      assertThat(svg.places("y").low()).isZero();
    }
    assertThat(new SvgReading(plot.panels().get(0).narrow()).places("x"))
        .as("panels of one column share their horizontal axis")
        .isEqualTo(new SvgReading(plot.panels().get(1).narrow()).places("x"));
    assertThat(plot.panels().get(0).wide().words()).contains("real, drawn", "differ in 55 %");
  }

  @Test
  void labelsHaveABarEachAndItsName() throws Exception {
    List<Bin> bins = List.of(new Bin(0, 0, "fair", 0.7), new Bin(1, 1, "dark", 0.3));
    HistogramPanel panel =
        new HistogramPanel("hair", "hair", "", List.of(new Outline("real", bins)));
    SvgReading svg =
        new SvgReading(ShapePlot.histograms(List.of(panel), COLOURS).panels().get(0).narrow());
    assertThat(svg.texts(svg.groups("x-axis").get(1)))
        .extracting(SvgReading.Written::text)
        .containsExactly("fair", "dark");
    assertThat(path(svg.groups("area").get(0))).hasSize(2 * 2 * 4);
  }

  @Test
  void dotsLieAtTheirPlacesOverTheShade() throws Exception {
    List<CloudPanel.Spot> spots =
        List.of(
            new CloudPanel.Spot("real", 0, 0, 1, 1, 1),
            new CloudPanel.Spot("drawn", 2, -3, 0, 0, 1));
    Plot plot = ShapePlot.clouds(List.of(new CloudPanel("", "replace", spots)), COLOURS);
    SvgReading svg = new SvgReading(plot.panels().get(0).wide());
    Element panel = svg.groups("panel").get(0);
    List<double[]> paths = new ArrayList<>();
    for (int i = 0; i < panel.getChildNodes().getLength(); i++) {
      if (panel.getChildNodes().item(i) instanceof Element element
          && element.getTagName().equals("path")) {
        paths.add(
            Arrays.stream(element.getAttribute("d").split("[MLZ ]"))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray());
      }
    }
    assertThat(paths).hasSize(2);
    assertThat(paths.get(0)[0]).isCloseTo(svg.places("x").at(-0.5), within(0.02));
    double[] dot = paths.get(1);
    assertThat((dot[0] + dot[4]) / 2).isCloseTo(svg.places("x").at(2), within(0.02));
    assertThat((dot[3] + dot[7]) / 2).isCloseTo(svg.places("y").at(-3), within(0.02));
  }

  private static HeatMapChart heat(int columns, double value) {
    List<HeatMapChart.Cell> cells = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      double mean = column == 0 ? value : -value;
      names.add("column " + column);
      cells.add(
          new HeatMapChart.Cell(
              0,
              column,
              new Point(column, "", Optional.of(new Measured(mean, mean, mean)), 1, 0, ""),
              column == 1));
    }
    return new HeatMapChart(
        "pairs",
        "Pairs",
        Optional.empty(),
        "",
        "",
        names,
        List.of("row"),
        "correlation",
        false,
        "",
        List.of(new HeatMapChart.HeatPanel("", Map.of(), cells)),
        Table.empty());
  }

  /** A minus sign makes a number wider: no cell loses its number while another keeps it. */
  @Test
  void allCellsOfAMapHaveTheirNumberOrNone() throws Exception {
    int[] counts = new int[60];
    for (int columns = 2; columns < counts.length; columns++) {
      Drawing drawing = HeatPlot.of(heat(columns, 0.505)).panels().get(0).narrow();
      for (Element point : new SvgReading(drawing).groups("point")) {
        counts[columns] += point.getElementsByTagName("text").getLength();
      }
      assertThat(counts[columns]).isIn(0, columns);
    }
    assertThat(counts[2]).isEqualTo(2);
    assertThat(counts[59]).isZero();
  }

  @Test
  void aDiamondStandsAtTheBestTime() throws Exception {
    SvgReading svg = new SvgReading(HeatPlot.of(heat(3, 0.5)).panels().get(0).narrow());
    double[] corners = path(svg.groups("panel").get(0));

    assertThat(corners).hasSize(8);
    assertThat((corners[0] + corners[4]) / 2).isCloseTo(svg.places("x").at(1), within(0.02));
    assertThat((corners[3] + corners[7]) / 2).isCloseTo(svg.places("y").at(0), within(0.02));
  }
}
