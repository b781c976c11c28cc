package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Style;

/** Pictures of data: what is held against is an area or shade, what is compared lines or dots. */
public final class ShapePlot {
  static final double SHADE = 0.3;
  private static final double WIDTH = 30;
  private static final double HEIGHT = 12;
  private static final List<Double> DASHES = List.of(4.0, 2.5);

  private ShapePlot() {}

  /** Histograms; panels of the same column of data share the horizontal axis. */
  public static Plot histograms(List<HistogramPanel> panels, ArmColours colours) {
    Map<String, List<HistogramPanel>> twins = new LinkedHashMap<>();
    panels.forEach(
        panel -> twins.computeIfAbsent(panel.data(), name -> new ArrayList<>()).add(panel));
    List<PlotPanel> drawn = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (HistogramPanel panel : panels.subList(0, Plot.shown(panels.size()))) {
      HistogramDrawing drawing =
          new HistogramDrawing(panel, twins.getOrDefault(panel.data(), List.of()), colours);
      drawn.add(
          new PlotPanel(panel.title(), drawing.drawing(Plot.WIDE), drawing.drawing(Plot.NARROW)));
      panel.outlines().forEach(outline -> names.add(outline.of()));
    }
    boolean arms = panels.stream().anyMatch(panel -> colours.has(panel.arm()));
    return new Plot(drawn, legend(names, false, arms), false, Plot.rest(panels.size()).strip());
  }

  /** Clouds of points; all share their axes. */
  public static Plot clouds(List<CloudPanel> panels, ArmColours colours) {
    List<PlotPanel> drawn = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (CloudPanel panel : panels.subList(0, Plot.shown(panels.size()))) {
      CloudDrawing drawing = new CloudDrawing(panel, panels, colours);
      drawn.add(
          new PlotPanel(panel.title(), drawing.drawing(Plot.WIDE), drawing.drawing(Plot.NARROW)));
      panel.spots().forEach(spot -> names.add(spot.of()));
    }
    boolean arms = panels.stream().anyMatch(panel -> colours.has(panel.arm()));
    return new Plot(drawn, legend(names, true, arms), false, Plot.rest(panels.size()).strip());
  }

  /** How a side is drawn: the first as an area, the next as a line, further ones dashed. */
  static Style style(int side, Paint paint) {
    return switch (side) {
      case 0 -> Style.filled(Paint.QUIET, SHADE);
      case 1 -> Style.stroked(paint, 1.8);
      default -> Style.stroked(Paint.INK, 1.2, DASHES);
    };
  }

  /** The colour of what is compared: that of its arm. */
  static Paint paint(String arm, ArmColours colours) {
    return colours.has(arm) ? colours.paint(arm) : ArmColours.paint(0);
  }

  private static List<LegendEntry> legend(Set<String> names, boolean dots, boolean arms) {
    List<LegendEntry> entries = new ArrayList<>();
    for (String name : names) {
      int side = entries.size();
      // Where arms have colours of their own the sample has that of text.
      Style style = style(side, arms ? Paint.INK : ArmColours.paint(0));
      Mark mark =
          side == 0
              ? new Box(1, 1, WIDTH - 2, HEIGHT - 2, style)
              : dots
                  ? CloudDrawing.dot(
                      WIDTH / 2,
                      HEIGHT / 2,
                      2,
                      Style.filled(arms ? Paint.INK : ArmColours.paint(0)))
                  : Path.line(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2, style);
      entries.add(new LegendEntry(new Drawing(WIDTH, HEIGHT, "", List.of(mark)), name));
    }
    return entries;
  }
}
