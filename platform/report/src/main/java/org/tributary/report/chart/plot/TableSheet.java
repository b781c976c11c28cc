package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.Table;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Style;

/** The first rows of a table as a drawing. */
public final class TableSheet {
  private static final int MOST = 40;
  private static final double COLUMN = 220;
  private static final double GAP = 16;

  private TableSheet() {}

  /** How many rows of a table are drawn. */
  public static int rows(Table table) {
    return Math.min(MOST, table.rows().size());
  }

  /** The drawing, as wide as its columns need. */
  public static Drawing of(Table table) {
    List<Mark> marks = new ArrayList<>();
    double x = 0;
    double height = (rows(table) + 1) * 18 + 4;
    for (int column = 0; column < table.columns().size(); column++) {
      List<String> texts = new ArrayList<>(List.of(table.columns().get(column)));
      for (List<String> row : table.rows().subList(0, rows(table))) {
        texts.add(row.get(column));
      }
      double width = 0;
      for (int i = 0; i < texts.size(); i++) {
        String text = Text.fitted(texts.get(i), COLUMN);
        width = Math.max(width, Text.width(text));
        if (!text.isEmpty()) {
          Paint paint = i == 0 ? Paint.QUIET : Paint.INK;
          marks.add(Label.of(x, 13 + 18 * i, text, Text.SIZE, Label.Anchor.START, paint));
        }
      }
      x += width + GAP;
    }
    double whole = Math.max(Plot.WIDE, x);
    marks.add(Path.line(0, 18, whole, 18, Style.stroked(Paint.LINE, 1)));
    return new Drawing(whole, height, "", marks);
  }
}
