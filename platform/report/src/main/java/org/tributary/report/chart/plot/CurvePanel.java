package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Slope;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.Tick;
import org.tributary.report.chart.scale.Ticks;

/**
 * Lays out one panel of a curve chart. Whatever is written has its own room: names of lines to the
 * right or in a legend, fitted slopes and names of ranges above, so that no text lies on a mark.
 *
 * @param chart the panel belongs to
 * @param panel drawn
 * @param ranges shared by all panels
 * @param looks of the lines
 * @param plain whether lines have no points of their own
 */
record CurvePanel(CurveChart chart, Panel panel, CurveRanges ranges, Looks looks, boolean plain) {
  private static final double STRIP = 62;
  private static final double RIGHT = 16;

  /** The panel in so many pixels, the lines' names beside it or not. */
  Drawing drawing(double width, double height, boolean direct) {
    AxisScale upwards = ranges.y().between(height, 0);
    Ticks values = Ticks.of(upwards, Axes.room(upwards));
    List<Tick> stripTicks = ranges.strip().map(Strip::ticks).orElse(List.of());
    double left = 9 + Math.max(16, Math.max(Axes.widest(values.ticks()), Axes.widest(stripTicks)));
    double right = direct ? EndLabels.room(names()) : RIGHT;
    List<Mark> marks = new ArrayList<>();
    double top = heading(marks, values, width);
    right = Math.max(right, overhang(left, width, right));
    AxisScale across = ranges.x().between(left, width - right);
    PlotBox box = new PlotBox(across, ranges.y().between(top + height, top));
    nameRanges(marks, box, top);
    marks.add(Axes.vertical(box, values.ticks()));
    marks.addAll(new CurveMarks(chart, panel, looks, plain).of(box, direct));
    double bottom = ranges.strip().isEmpty() ? axis(marks, box) : strip(marks, box);
    Group whole = new Group("panel", box.facts(), "", 0, 0, marks);
    return new Drawing(
        width, Math.ceil(bottom + 4), new CurveWords(chart, panel).sentences(), List.of(whole));
  }

  /** Room to the right that the text of the last horizontal tick needs. */
  private double overhang(double left, double width, double right) {
    AxisScale across = ranges.x().between(left, width - right);
    List<Tick> ticks =
        chart.x().categories().isEmpty()
            ? HorizontalTicks.of(across, CurveRanges.positions(chart)).ticks()
            : List.of();
    if (ticks.isEmpty()) {
      return 0;
    }
    Tick last = ticks.get(ticks.size() - 1);
    double half = Text.width(last.text()) / 2;
    return half + 1 - (across.to() - across.at(last.value())) * 0.9;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    panel.series().forEach(series -> names.add(series.label()));
    panel.theory().forEach(theory -> names.add(theory.label()));
    panel.markers().forEach(marker -> names.add(marker.label()));
    return names;
  }

  /** Name of the vertical axis and the fitted powers; gives the top of the box. */
  private double heading(List<Mark> marks, Ticks values, double width) {
    String name = chart.y().label();
    if (!values.offset().isEmpty()) {
      name = (name + ", from " + values.offset()).strip();
    }
    double y = 0;
    for (String line : Text.wrapped(name, width)) {
      y += Text.LINE;
      marks.add(Label.of(0, y - 3, line, Text.SIZE, Label.Anchor.START, Paint.QUIET));
    }
    for (Slope slope : panel.slopes()) {
      y += Text.LINE;
      Style line = Style.stroked(looks.paint(slope.arm()), 1.8);
      marks.add(Path.line(0, y - 7, 16, y - 7, line));
      String text = Text.fitted(SlopeWords.of(slope), width - 22);
      marks.add(Label.of(22, y - 3, text, Text.SIZE, Label.Anchor.START, Paint.INK));
    }
    long above = panel.markers().stream().filter(each -> each.of() == Marker.Of.X).count();
    return y + above * Text.LINE + 10;
  }

  private void nameRanges(List<Mark> marks, PlotBox box, double top) {
    List<Marker> named = panel.markers().stream().filter(each -> each.of() == Marker.Of.X).toList();
    double baseline = top - 6 - (named.size() - 1) * Text.LINE;
    for (Marker marker : named) {
      if (MarkerMarks.seen(marker, box)) {
        marks.add(MarkerMarks.name(marker, box, baseline));
      }
      baseline += Text.LINE;
    }
  }

  /** The horizontal axis below a box with its name; gives the bottom. */
  private double axis(List<Mark> marks, PlotBox box) {
    double bottom = box.bottom();
    List<String> names = chart.x().categories();
    String offset = "";
    if (names.isEmpty()) {
      Ticks ticks = HorizontalTicks.of(box.x(), CurveRanges.positions(chart));
      marks.add(Axes.horizontal(box, ticks.ticks(), true));
      offset = ticks.offset();
      bottom += 20;
    } else {
      CategoryAxis axis = new CategoryAxis(names, box.x().length() / names.size());
      marks.add(Axes.horizontal(box, axis.ticks(), false));
      marks.add(axis.texts(box.x(), bottom + 6));
      bottom += 6 + axis.height();
    }
    String name = chart.x().label() + (offset.isEmpty() ? "" : ", from " + offset);
    if (!name.isBlank()) {
      double middle = (box.left() + box.right()) / 2;
      String text = Text.fitted(name, 2 * Math.min(middle, box.right() + RIGHT - middle));
      bottom += Text.LINE;
      marks.add(Label.of(middle, bottom, text, Text.SIZE, Label.Anchor.MIDDLE, Paint.QUIET));
    }
    return bottom;
  }

  private double strip(List<Mark> marks, PlotBox box) {
    Strip strip = ranges.strip().orElseThrow();
    List<Tick> unnamed =
        HorizontalTicks.of(box.x(), CurveRanges.positions(chart)).ticks().stream().toList();
    marks.add(
        chart.x().categories().isEmpty()
            ? Axes.horizontal(box, unnamed, false)
            : Axes.horizontal(box, new CategoryAxis(chart.x().categories(), 1).ticks(), false));
    double top = box.bottom() + 30;
    marks.add(
        Label.of(0, top - 9, strip.unit().words(), Text.SIZE, Label.Anchor.START, Paint.QUIET));
    PlotBox below = new PlotBox(box.x(), strip.scale().between(top + STRIP, top));
    List<Mark> inside = new ArrayList<>();
    inside.add(Axes.strip(below, strip));
    inside.addAll(new StripMarks(strip, panel, looks).of(below));
    marks.add(
        new Group("strip", Map.of("y", below.facts().getOrDefault("y", "")), "", 0, 0, inside));
    return axis(marks, below);
  }
}
