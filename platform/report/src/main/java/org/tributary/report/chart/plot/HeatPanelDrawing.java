package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.NumberText;

/**
 * Lays out one map: names of the rows to the left, of the columns below.
 *
 * @param chart the panel belongs to
 * @param panel drawn
 * @param colours shared by all panels
 */
record HeatPanelDrawing(HeatMapChart chart, HeatPanel panel, HeatColours colours) {
  private static final double TALLEST = 640;
  private static final double BEST = 5;
  private static final int MOST_DIGITS = 3;
  private static final int FEWEST_DIGITS = 2;

  Drawing drawing(double width) {
    double names = chart.rows().stream().mapToDouble(Text::width).max().orElse(0);
    double left = 9 + Math.min(width / 3, Math.max(16, names));
    double widest = 140 * chart.columns().size();
    double right = Math.min(width - 8, left + widest);
    double row = Math.max(5, Math.min(width > 500 ? 40 : 34, TALLEST / chart.rows().size()));
    List<Mark> marks = new ArrayList<>();
    String heading = chart.yLabel();
    marks.add(
        Label.of(0, 12, Text.fitted(heading, width), Text.SIZE, Label.Anchor.START, Paint.QUIET));
    double top = 22;
    double bottom = top + row * chart.rows().size();
    AxisScale x = new AxisScale(false, -0.5, chart.columns().size() - 0.5, left, right);
    AxisScale y = new AxisScale(false, -0.5, chart.rows().size() - 0.5, top, bottom);
    rows(marks, y, left, row);
    int digits = row < Text.LINE || chart.contours() ? 0 : digits(x.at(0.5) - x.at(-0.5) - 8);
    for (Cell cell : panel.cells()) {
      marks.add(cell(cell, x, y, digits));
    }
    if (chart.contours()) {
      marks.addAll(new Contours(chart, panel, colours).marks(x, y));
    }
    for (Cell cell : panel.cells()) {
      if (cell.best()) {
        marks.add(diamond(x.at(cell.column()), y.at(cell.row()), BEST + 2, Paint.CARD));
        marks.add(diamond(x.at(cell.column()), y.at(cell.row()), BEST, Paint.INK));
      }
    }
    CategoryAxis axis = new CategoryAxis(chart.columns(), x.length() / chart.columns().size());
    marks.add(axis.texts(x, bottom + 4));
    bottom += 4 + axis.height() + Text.LINE;
    String below = Text.fitted(chart.xLabel(), right);
    double middle = Math.max(Text.width(below) / 2, (left + right) / 2);
    marks.add(Label.of(middle, bottom, below, Text.SIZE, Label.Anchor.MIDDLE, Paint.QUIET));
    return new Drawing(
        width,
        Math.ceil(bottom + 5),
        words(),
        List.of(new Group("panel", new PlotBox(x, y).facts(), "", 0, 0, marks)));
  }

  private void rows(List<Mark> marks, AxisScale y, double left, double row) {
    List<Mark> names = new ArrayList<>();
    int every = (int) Math.max(1, Math.ceil(Text.LINE / row));
    for (int i = 0; i < chart.rows().size(); i += every) {
      String text = Text.fitted(chart.rows().get(i), left - 9);
      if (!text.isEmpty()) {
        OptionalDouble value = OptionalDouble.of(i);
        Label.Anchor end = Label.Anchor.END;
        names.add(new Label(left - 7, y.at(i) + 4.2, text, Text.SIZE, end, 0, Paint.QUIET, value));
      }
    }
    marks.add(Group.of("y-axis names", names));
  }

  /** Significant digits with which the numbers of all cells fit, 0 when one never does. */
  private int digits(double room) {
    for (int digits = MOST_DIGITS; digits >= FEWEST_DIGITS; digits--) {
      int given = digits;
      boolean fit =
          panel.cells().stream()
              .flatMap(cell -> cell.point().value().stream())
              .allMatch(value -> Text.width(NumberText.of(value.mean(), given)) <= room);
      if (fit) {
        return digits;
      }
    }
    return 0;
  }

  private Mark cell(Cell cell, AxisScale x, AxisScale y, int digits) {
    double left = x.at(cell.column() - 0.5);
    double top = y.at(cell.row() - 0.5);
    double width = x.at(cell.column() + 0.5) - left;
    double height = y.at(cell.row() + 0.5) - top;
    double gap = Math.min(1, Math.min(width, height) / 10);
    List<Mark> marks = new ArrayList<>();
    if (cell.point().value().isEmpty()) {
      marks.add(
          new Box(
              left + gap,
              top + gap,
              width - 2 * gap,
              height - 2 * gap,
              Style.stroked(Paint.LINE, 1)));
    } else {
      Measured value = cell.point().value().get();
      Style fill = Style.filled(colours.fill(value.mean()));
      marks.add(new Box(left + gap / 2, top + gap / 2, width - gap, height - gap, fill));
      Paint ink = colours.ink(value.mean());
      if (open(value)) {
        double side = Math.min(9, Math.min(width, height) / 2);
        marks.add(corner(left + width - gap / 2, top + gap / 2, side, ink));
      }
      if (digits > 0) {
        String text = NumberText.of(value.mean(), digits);
        double middle = top + height / 2 + 4.2;
        marks.add(Label.of(left + width / 2, middle, text, Text.SIZE, Label.Anchor.MIDDLE, ink));
      }
    }
    List<String> place =
        List.of(
            named(chart.yLabel(), "row", chart.rows().get(cell.row())),
            named(chart.xLabel(), "column", chart.columns().get(cell.column())));
    String said =
        new PointWords("", chart.valueLabel()).of(place, bare(cell))
            + (cell.best() ? ", best time" : "");
    return new Group("point", Map.of(), said, 0, 0, marks);
  }

  /** Where training is best, on a ground of its own: the ridge of a map along the training time. */
  private static Mark diamond(double x, double y, double side, Paint paint) {
    List<Spot> corners =
        List.of(
            new Spot(x - side, y),
            new Spot(x, y - side),
            new Spot(x + side, y),
            new Spot(x, y + side));
    return Path.polygon(corners, Style.filled(paint));
  }

  private String named(String label, String otherwise, String value) {
    return (chart.xLabel().equals(chart.yLabel()) ? otherwise : label) + ": " + value;
  }

  private static Point bare(Cell cell) {
    Point p = cell.point();
    return new Point(p.x(), "", p.value(), p.count(), p.censored(), p.note());
  }

  /** Whether the sign of a value is open: its interval holds zero. */
  private boolean open(Measured value) {
    return colours.diverging()
        && value.low() < value.high()
        && value.low() <= 0
        && value.high() >= 0;
  }

  private static Mark corner(double right, double top, double side, Paint paint) {
    return Path.polygon(
        List.of(new Spot(right - side, top), new Spot(right, top), new Spot(right, top + side)),
        Style.filled(paint, 0.75));
  }

  private String words() {
    List<Cell> shown =
        panel.cells().stream()
            .filter(cell -> cell.point().value().isPresent())
            .sorted(Comparator.comparingDouble(HeatPanelDrawing::mean))
            .toList();
    String title = chart.title() + (panel.title().isEmpty() ? "" : ", " + panel.title()) + ".";
    return shown.isEmpty()
        ? title
        : title
            + " "
            + chart.valueLabel()
            + " from "
            + place(shown.get(0))
            + " to "
            + place(shown.get(shown.size() - 1))
            + ".";
  }

  private String place(Cell cell) {
    return NumberText.of(mean(cell), 3)
        + " at "
        + chart.rows().get(cell.row())
        + ", "
        + chart.columns().get(cell.column());
  }

  private static double mean(Cell cell) {
    return cell.point().value().orElseThrow().mean();
  }
}
