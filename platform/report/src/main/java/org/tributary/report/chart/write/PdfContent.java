package org.tributary.report.chart.write;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.report.chart.font.ChartFont;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Disc;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Picture;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;

/** The operators that paint a drawing, and what they refer to. */
final class PdfContent {
  /** Distance of the handles of a quarter circle of radius 1. */
  private static final double QUARTER = 0.5522847498;

  private final StringBuilder out = new StringBuilder();
  private final List<Double> opacities = new ArrayList<>();
  private final List<BufferedImage> images = new ArrayList<>();
  private final SortedMap<Integer, Integer> signs = new TreeMap<>();

  PdfContent(Drawing drawing) {
    double points = PdfFile.POINTS;
    // pixels from the top become points from the bottom
    numbers(points, 0, 0, -points, 0, points * drawing.height()).append("cm\n");
    mark(new Box(0, 0, drawing.width(), drawing.height(), Style.filled(Paint.CARD)));
    drawing.marks().forEach(this::mark);
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  List<Double> opacities() {
    return opacities;
  }

  List<BufferedImage> images() {
    return images;
  }

  /** Glyphs in use with the sign each stands for. */
  SortedMap<Integer, Integer> signs() {
    return signs;
  }

  private void mark(Mark mark) {
    if (mark instanceof Group group) {
      out.append("q ");
      numbers(1, 0, 0, 1, group.right(), group.down()).append("cm\n");
      group.marks().forEach(this::mark);
      out.append("Q\n");
    } else if (mark instanceof Path path) {
      begin(path.style());
      path.runs().forEach(run -> trace(run, path.closed()));
      end(path.style());
    } else if (mark instanceof Box box) {
      begin(box.style());
      numbers(box.x(), box.y(), box.width(), box.height()).append("re\n");
      end(box.style());
    } else if (mark instanceof Disc disc) {
      begin(disc.style());
      circle(disc.x(), disc.y(), disc.radius());
      end(disc.style());
    } else if (mark instanceof Label label) {
      label(label);
    } else if (mark instanceof Picture picture) {
      out.append("q ");
      numbers(
          picture.width(), 0, 0, -picture.height(), picture.x(), picture.y() + picture.height());
      out.append("cm /I").append(images.size()).append(" Do Q\n");
      images.add(Images.read(picture));
    }
  }

  private void trace(List<Spot> run, boolean closed) {
    numbers(run.get(0).x(), run.get(0).y()).append("m\n");
    run.stream().skip(1).forEach(spot -> numbers(spot.x(), spot.y()).append("l\n"));
    if (closed) {
      out.append("h\n");
    }
  }

  private void circle(double x, double y, double r) {
    double k = QUARTER * r;
    numbers(x + r, y).append("m\n");
    numbers(x + r, y + k, x + k, y + r, x, y + r).append("c\n");
    numbers(x - k, y + r, x - r, y + k, x - r, y).append("c\n");
    numbers(x - r, y - k, x - k, y - r, x, y - r).append("c\n");
    numbers(x + k, y - r, x + r, y - k, x + r, y).append("c h\n");
  }

  private void begin(Style style) {
    out.append("q ");
    style
        .fill()
        .ifPresent(
            paint -> {
              colour(paint).append("rg ");
              if (style.opacity() < 1) {
                if (!opacities.contains(style.opacity())) {
                  opacities.add(style.opacity());
                }
                out.append("/G").append(opacities.indexOf(style.opacity())).append(" gs ");
              }
            });
    style
        .stroke()
        .ifPresent(
            paint -> {
              colour(paint).append("RG ");
              numbers(style.width()).append("w [");
              style.dashes().forEach(this::numbers);
              out.append("] 0 d\n");
            });
  }

  private void end(Style style) {
    boolean fill = style.fill().isPresent();
    boolean stroke = style.stroke().isPresent();
    out.append(fill && stroke ? "B" : fill ? "f" : stroke ? "S" : "n").append(" Q\n");
  }

  private void label(Label label) {
    ChartFont font = ChartFont.bundled();
    double width = font.width(label.text(), label.size());
    double back =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    double cos = Math.cos(Math.toRadians(label.turn()));
    double sin = Math.sin(Math.toRadians(label.turn()));
    out.append("BT ");
    colour(label.paint()).append("rg /F ");
    numbers(label.size()).append("Tf ");
    numbers(cos, sin, sin, -cos, label.x() - back * cos, label.y() - back * sin).append("Tm <");
    label
        .text()
        .codePoints()
        .forEach(
            sign -> {
              int glyph = font.glyph(sign);
              signs.putIfAbsent(glyph, sign);
              out.append(PdfFont.hex(glyph));
            });
    out.append("> Tj ET\n");
  }

  private StringBuilder colour(Paint paint) {
    int rgb = Integer.parseInt(paint.light().substring(1), 16);
    return numbers((rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
  }

  private StringBuilder numbers(double... values) {
    for (double value : values) {
      out.append(number(value)).append(' ');
    }
    return out;
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
