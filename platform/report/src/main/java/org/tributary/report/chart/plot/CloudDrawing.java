package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.AxisRange;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.Ticks;

/**
 * Lays out a cloud of points: boxes first, in a few shades, then dots.
 *
 * @param panel drawn
 * @param all panels of the figure: they share the axes
 * @param colours of the arms
 */
record CloudDrawing(CloudPanel panel, List<CloudPanel> all, ArmColours colours) {
  private static final int SHADES = 5;
  private static final double RADIUS = 2;
  private static final double DOT = 0.75;

  Drawing drawing(double width) {
    double height = width > 500 ? 420 : 250;
    AxisScale upwards = range(CloudPanel.Spot::y, CloudPanel.Spot::height);
    upwards = upwards.between(12 + height, 12);
    Ticks ticks = Ticks.of(upwards, Axes.room(upwards));
    double left = 9 + Math.max(16, Axes.widest(ticks.ticks()));
    AxisScale across = range(CloudPanel.Spot::x, CloudPanel.Spot::width);
    PlotBox box = new PlotBox(across.between(left, width - 12), upwards);
    List<Mark> marks = new ArrayList<>();
    marks.add(Axes.vertical(box, ticks.ticks()));
    marks.addAll(shades(box));
    marks.addAll(dots(box));
    marks.add(Axes.horizontal(box, HorizontalTicks.of(box.x(), List.of()).ticks(), true));
    Group whole = new Group("panel", box.facts(), "", 0, 0, marks);
    return new Drawing(width, Math.ceil(box.bottom() + 24), words(), List.of(whole));
  }

  private AxisScale range(
      ToDoubleFunction<CloudPanel.Spot> centre, ToDoubleFunction<CloudPanel.Spot> size) {
    double[] ends =
        all.stream()
            .flatMap(each -> each.spots().stream())
            .flatMapToDouble(
                spot ->
                    DoubleStream.of(
                        centre.applyAsDouble(spot) - size.applyAsDouble(spot) / 2,
                        centre.applyAsDouble(spot) + size.applyAsDouble(spot) / 2))
            .toArray();
    return AxisRange.across(ends, false);
  }

  private List<Mark> shades(PlotBox box) {
    Map<Integer, List<List<Spot>>> shades = new TreeMap<>();
    for (CloudPanel.Spot spot : panel.spots()) {
      if (spot.box()) {
        int shade = Math.max(1, (int) Math.ceil(SHADES * spot.share()));
        double low = spot.x() - spot.width() / 2;
        double high = spot.x() + spot.width() / 2;
        double bottom = spot.y() - spot.height() / 2;
        double top = spot.y() + spot.height() / 2;
        shades
            .computeIfAbsent(shade, each -> new ArrayList<>())
            .add(
                List.of(
                    box.spot(low, bottom),
                    box.spot(high, bottom),
                    box.spot(high, top),
                    box.spot(low, top)));
      }
    }
    List<Mark> marks = new ArrayList<>();
    shades.forEach(
        (shade, runs) -> marks.add(new Path(runs, true, Style.filled(Paint.QUIET, 0.14 * shade))));
    return marks;
  }

  private List<Mark> dots(PlotBox box) {
    Map<String, List<List<Spot>>> dots = new LinkedHashMap<>();
    for (CloudPanel.Spot spot : panel.spots()) {
      if (!spot.box()) {
        Spot at = box.spot(spot.x(), spot.y());
        dots.computeIfAbsent(spot.of(), of -> new ArrayList<>()).add(diamond(at, RADIUS));
      }
    }
    Style style = Style.filled(ShapePlot.paint(panel.arm(), colours), DOT);
    List<Mark> marks = new ArrayList<>();
    dots.forEach((of, runs) -> marks.add(new Path(runs, true, style)));
    return marks;
  }

  /** A dot as a drawing of many has it: one path for all is a tenth of as many circles. */
  static Mark dot(double x, double y, double radius, Style style) {
    return Path.polygon(diamond(new Spot(x, y), radius), style);
  }

  private static List<Spot> diamond(Spot at, double r) {
    return List.of(
        new Spot(at.x() - r, at.y()),
        new Spot(at.x(), at.y() - r),
        new Spot(at.x() + r, at.y()),
        new Spot(at.x(), at.y() + r));
  }

  private String words() {
    long dots = panel.spots().stream().filter(spot -> !spot.box()).count();
    String of =
        panel.spots().stream()
            .filter(spot -> !spot.box())
            .map(CloudPanel.Spot::of)
            .findFirst()
            .orElse("");
    String shaded =
        panel.spots().stream()
            .filter(CloudPanel.Spot::box)
            .map(CloudPanel.Spot::of)
            .findFirst()
            .orElse("nothing");
    String what = panel.title().isEmpty() ? "Points" : panel.title();
    return what + ": " + dots + " dots of " + of + " over the shade of " + shaded + ".";
  }
}
