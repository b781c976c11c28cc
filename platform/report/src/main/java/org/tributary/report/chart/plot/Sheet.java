package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.font.ChartFont;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;

/** A figure as one drawing that stands alone: title, legend, panels, caption. */
public final class Sheet {
  private static final double EDGE = 16;
  private static final double BETWEEN = 18;
  private static final double TITLE = 15;

  private final double inner;
  private final List<Mark> marks = new ArrayList<>();
  private double y = EDGE;

  private Sheet(double inner) {
    this.inner = inner;
  }

  /** The sheet of a plot. */
  public static Drawing of(String title, Plot plot, String caption) {
    boolean single = plot.panels().size() <= 1;
    int columns = plot.panels().size() == 4 ? 2 : Math.min(3, plot.panels().size());
    Sheet sheet = new Sheet(single ? Plot.WIDE : columns * Plot.NARROW + (columns - 1) * BETWEEN);
    sheet.text(title, TITLE, Paint.INK);
    if (!plot.direct()) {
      sheet.legend(plot.legend());
    }
    if (single) {
      plot.panels().forEach(panel -> sheet.place(panel.wide()));
    } else {
      sheet.grid(plot.panels(), columns);
    }
    return sheet.finished(title, (caption + " " + plot.note()).strip());
  }

  /** The sheet of a drawing that has no plot. */
  public static Drawing of(String title, Drawing drawing, String caption) {
    Sheet sheet = new Sheet(drawing.width());
    sheet.text(title, TITLE, Paint.INK);
    sheet.place(drawing);
    return sheet.finished(title, caption);
  }

  private void text(String text, double size, Paint paint) {
    double most = inner * Text.SIZE / size;
    for (String line : Text.wrapped(text, most)) {
      marks.add(Label.of(EDGE, y + size, line, size, Label.Anchor.START, paint));
      y += 1.3 * size;
    }
    y += 6;
  }

  private void legend(List<LegendEntry> entries) {
    double x = EDGE;
    double height = 0;
    for (LegendEntry entry : entries) {
      Drawing sample = entry.sample();
      String text = Text.fitted(entry.text(), inner - sample.width() - 6);
      double width = sample.width() + 6 + Text.width(text);
      if (x > EDGE && x + width > EDGE + inner) {
        x = EDGE;
        y += height + 4;
      }
      height = Math.max(Text.LINE, sample.height());
      marks.add(Group.moved(x, y, sample.marks()));
      Label.Anchor start = Label.Anchor.START;
      marks.add(Label.of(x + sample.width() + 6, y + 10.5, text, Text.SIZE, start, Paint.INK));
      x += width + BETWEEN;
    }
    y += entries.isEmpty() ? 0 : height + 8;
  }

  private void place(Drawing drawing) {
    marks.add(Group.moved(EDGE, y, drawing.marks()));
    y += drawing.height() + 6;
  }

  private void grid(List<PlotPanel> panels, int columns) {
    for (int from = 0; from < panels.size(); from += columns) {
      double tallest = 0;
      for (int i = from; i < Math.min(panels.size(), from + columns); i++) {
        PlotPanel panel = panels.get(i);
        double x = EDGE + (i - from) * (Plot.NARROW + BETWEEN);
        String title = ChartFont.bundled().fitted(panel.title(), 13, Plot.NARROW);
        if (!title.isEmpty()) {
          marks.add(Label.of(x, y + 13, title, 13, Label.Anchor.START, Paint.INK));
        }
        marks.add(Group.moved(x, y + 18, panel.narrow().marks()));
        tallest = Math.max(tallest, panel.narrow().height());
      }
      y += tallest + 30;
    }
  }

  private Drawing finished(String title, String caption) {
    if (!caption.isBlank()) {
      y += 4;
      text(caption, Text.SIZE, Paint.QUIET);
    }
    return new Drawing(inner + 2 * EDGE, Math.ceil(y + EDGE - 6), title, marks);
  }
}
