package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.plot.HistogramPanel.Bin;
import org.tributary.report.chart.plot.HistogramPanel.Outline;
import org.tributary.report.chart.scale.AxisRange;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.NumberText;
import org.tributary.report.chart.scale.Ticks;

/**
 * Lays out the histograms of one column: shares upwards from zero, an area and lines over it.
 *
 * @param panel drawn
 * @param twins panels of the same column, itself included: they share the horizontal axis
 * @param colours of the arms
 */
record HistogramDrawing(HistogramPanel panel, List<HistogramPanel> twins, ArmColours colours) {
  /** Half of the place of a label that its bar takes. */
  private static final double BAR = 0.42;

  Drawing drawing(double width) {
    boolean labels = panel.labels();
    double height = width > 500 ? 220 : 120;
    AxisScale shares = shares().between(22 + height, 22);
    Ticks ticks = Ticks.of(shares, Axes.room(shares));
    double left = 9 + Math.max(16, Axes.widest(ticks.ticks()));
    List<String> names =
        labels ? panel.outlines().get(0).bins().stream().map(Bin::label).toList() : List.of();
    AxisScale across =
        (labels ? new AxisScale(false, -0.5, names.size() - 0.5, 0, 1) : range())
            .between(left, width - 12);
    PlotBox box = new PlotBox(across, shares);
    List<Mark> marks = new ArrayList<>();
    marks.add(Label.of(0, 12, "share", Text.SIZE, Label.Anchor.START, Paint.QUIET));
    marks.add(Axes.vertical(box, ticks.ticks()));
    for (int side = 0; side < panel.outlines().size(); side++) {
      marks.add(outline(panel.outlines().get(side), side, box, labels));
    }
    double bottom = box.bottom();
    if (labels) {
      CategoryAxis axis = new CategoryAxis(names, across.length() / names.size());
      marks.add(Axes.horizontal(box, axis.ticks(), false));
      marks.add(axis.texts(across, bottom + 6));
      bottom += 6 + axis.height();
    } else {
      Ticks below = HorizontalTicks.of(across, List.of());
      marks.add(Axes.horizontal(box, below.ticks(), true));
      bottom += 20;
      if (!below.offset().isEmpty()) {
        bottom += Text.LINE;
        String from = "from " + below.offset();
        double middle = (box.left() + box.right()) / 2;
        marks.add(Label.of(middle, bottom, from, Text.SIZE, Label.Anchor.MIDDLE, Paint.QUIET));
      }
    }
    Group whole = new Group("panel", box.facts(), "", 0, 0, marks);
    return new Drawing(width, Math.ceil(bottom + 4), words(), List.of(whole));
  }

  /** Shares from zero on, of this panel alone: what narrows grows, and would flatten the others. */
  private AxisScale shares() {
    DoubleStream shares =
        panel.outlines().stream()
            .flatMap(outline -> outline.bins().stream())
            .mapToDouble(Bin::share);
    return AxisRange.upwards(DoubleStream.concat(DoubleStream.of(0), shares).toArray(), false);
  }

  private AxisScale range() {
    return AxisRange.across(
        twins.stream()
            .flatMap(twin -> twin.outlines().stream())
            .flatMap(outline -> outline.bins().stream())
            .flatMapToDouble(bin -> DoubleStream.of(bin.low(), bin.high()))
            .toArray(),
        false);
  }

  private Mark outline(Outline outline, int side, PlotBox box, boolean labels) {
    List<List<Spot>> runs = new ArrayList<>();
    List<Spot> run = new ArrayList<>();
    for (int i = 0; i < outline.bins().size(); i++) {
      Bin bin = outline.bins().get(i);
      double low = labels ? i - BAR : bin.low();
      double high = labels ? i + BAR : bin.high();
      if (run.isEmpty()) {
        run.add(box.spot(low, 0));
      }
      run.add(box.spot(low, bin.share()));
      run.add(box.spot(high, bin.share()));
      if (labels || i == outline.bins().size() - 1) {
        run.add(box.spot(high, 0));
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    Path path =
        new Path(runs, side == 0, ShapePlot.style(side, ShapePlot.paint(panel.arm(), colours)));
    return new Group(
        side == 0 ? "area" : "line", Map.of("label", outline.of()), "", 0, 0, List.of(path));
  }

  private String words() {
    List<String> sides = panel.outlines().stream().map(Outline::of).toList();
    String what = panel.title().isEmpty() ? "Values" : panel.title();
    return what
        + ": shares of "
        + String.join(", ", sides)
        + (sides.size() > 1
            ? "; "
                + sides.get(0)
                + " and "
                + sides.get(1)
                + " differ in "
                + NumberText.of(100 * panel.apart(), 2)
                + " % of the values."
            : ".");
  }
}
