package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Picture;

/** Images in rows, each with its words below. */
public final class ImageSheet {
  private static final double SIDE = 165;
  private static final int COLUMNS = 4;

  private ImageSheet() {}

  /**
   * The images as one drawing.
   *
   * @param images with the words of each, in the order shown; pictures of any place, of their size
   */
  public static Drawing of(List<Map.Entry<String, Picture>> images) {
    List<Mark> marks = new ArrayList<>();
    double y = 0;
    for (int from = 0; from < images.size(); from += COLUMNS) {
      double tallest = 0;
      for (int i = from; i < Math.min(images.size(), from + COLUMNS); i++) {
        Picture picture = images.get(i).getValue();
        double x = (i - from) * (SIDE + 20);
        double scale = SIDE / Math.max(picture.width(), picture.height());
        double height = scale * picture.height();
        marks.add(
            new Picture(
                x, y, scale * picture.width(), height, picture.mediaType(), picture.bytes()));
        double below = y + height;
        for (String line : Text.wrapped(images.get(i).getKey(), SIDE)) {
          below += Text.LINE;
          marks.add(Label.of(x, below, line, Text.SIZE, Label.Anchor.START, Paint.QUIET));
        }
        tallest = Math.max(tallest, below - y);
      }
      y += tallest + 16;
    }
    return new Drawing(Plot.WIDE, Math.max(1, y), "", marks);
  }
}
