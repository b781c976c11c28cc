package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.Tick;
import org.tributary.report.chart.scale.Ticks;

/**
 * Lines of equal value between the centres of cells, by marching squares (Lorensen and Cline, 1987,
 * in two dimensions).
 *
 * @param chart the panel belongs to
 * @param panel whose values they are
 * @param colours whose range gives the levels
 */
record Contours(HeatMapChart chart, HeatPanel panel, HeatColours colours) {

  List<Mark> marks(AxisScale x, AxisScale y) {
    double[][] values = values();
    List<Mark> lines = new ArrayList<>();
    List<Mark> names = new ArrayList<>();
    List<Spot> taken = new ArrayList<>();
    AxisScale range = new AxisScale(false, colours.low(), colours.high(), 0, 1);
    for (Tick level : Ticks.of(range, 6).ticks()) {
      List<List<Spot>> runs = new ArrayList<>();
      for (int row = 0; row + 1 < values.length; row++) {
        for (int column = 0; column + 1 < values[row].length; column++) {
          runs.addAll(cuts(values, row, column, level.value(), x, y));
        }
      }
      if (!runs.isEmpty()) {
        lines.add(new Path(runs, false, Style.stroked(Paint.INK, 1.2)));
        name(names, taken, runs, level.text());
      }
    }
    lines.addAll(names);
    return lines;
  }

  private double[][] values() {
    double[][] values = new double[chart.rows().size()][chart.columns().size()];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    for (HeatMapChart.Cell cell : panel.cells()) {
      cell.point().value().ifPresent(v -> values[cell.row()][cell.column()] = v.mean());
    }
    return values;
  }

  private static List<List<Spot>> cuts(
      double[][] values, int row, int column, double level, AxisScale x, AxisScale y) {
    int[][] corners = {{row, column}, {row, column + 1}, {row + 1, column + 1}, {row + 1, column}};
    List<Spot> cuts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int[] a = corners[i];
      int[] b = corners[(i + 1) % 4];
      double from = values[a[0]][a[1]];
      double to = values[b[0]][b[1]];
      if (!Double.isFinite(from) || !Double.isFinite(to)) {
        return List.of();
      }
      if (from < level != to < level) {
        double share = (level - from) / (to - from);
        cuts.add(new Spot(x.at(a[1] + share * (b[1] - a[1])), y.at(a[0] + share * (b[0] - a[0]))));
      }
    }
    List<List<Spot>> runs = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i += 2) {
      runs.add(List.of(cuts.get(i), cuts.get(i + 1)));
    }
    return runs;
  }

  /** The level's value on a small ground, at the first place of its line that is free. */
  private static void name(List<Mark> names, List<Spot> taken, List<List<Spot>> runs, String text) {
    double width = Text.width(text);
    for (int i = 0; i < runs.size(); i++) {
      List<Spot> run = runs.get((runs.size() / 2 + i) % runs.size());
      double atX = (run.get(0).x() + run.get(1).x()) / 2;
      double atY = (run.get(0).y() + run.get(1).y()) / 2;
      boolean free =
          taken.stream()
              .noneMatch(t -> Math.abs(t.x() - atX) < width + 16 && Math.abs(t.y() - atY) < 18);
      if (free) {
        taken.add(new Spot(atX, atY));
        Style ground = Style.filled(Paint.CARD, 0.82);
        names.add(new Box(atX - width / 2 - 3, atY - 8, width + 6, 16, ground));
        Label.Anchor middle = Label.Anchor.MIDDLE;
        names.add(Label.of(atX, atY + 4.2, text, Text.SIZE, middle, Paint.INK));
        return;
      }
    }
  }
}
