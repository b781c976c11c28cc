package org.tributary.report.chart.write;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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

/** A drawing as a PNG file in light colours; text is filled outlines of the bundled font. */
public final class PngImage {
  private final Graphics2D graphics;

  private PngImage(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * The file.
   *
   * @param drawing what is drawn
   * @param scale pixels of the image a pixel of the drawing, above 0
   */
  public static byte[] of(Drawing drawing, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(scale * drawing.width()),
            (int) Math.ceil(scale * drawing.height()),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    PngImage target = new PngImage(graphics);
    target.mark(new Box(0, 0, drawing.width(), drawing.height(), Style.filled(Paint.CARD)));
    drawing.marks().forEach(target::mark);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void mark(Mark mark) {
    if (mark instanceof Group group) {
      graphics.translate(group.right(), group.down());
      group.marks().forEach(this::mark);
      graphics.translate(-group.right(), -group.down());
    } else if (mark instanceof Path path) {
      paint(shape(path), path.style());
    } else if (mark instanceof Box box) {
      paint(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.style());
    } else if (mark instanceof Disc disc) {
      double size = 2 * disc.radius();
      paint(
          new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size),
          disc.style());
    } else if (mark instanceof Label label) {
      label(label);
    } else if (mark instanceof Picture picture) {
      picture(picture);
    }
  }

  private static Path2D shape(Path path) {
    Path2D shape = new Path2D.Double();
    for (List<Spot> run : path.runs()) {
      shape.moveTo(run.get(0).x(), run.get(0).y());
      run.stream().skip(1).forEach(spot -> shape.lineTo(spot.x(), spot.y()));
      if (path.closed()) {
        shape.closePath();
      }
    }
    return shape;
  }

  private void paint(java.awt.Shape shape, Style style) {
    style
        .fill()
        .ifPresent(
            paint -> {
              graphics.setColor(colour(paint, style.opacity()));
              graphics.fill(shape);
            });
    style
        .stroke()
        .ifPresent(
            paint -> {
              graphics.setColor(colour(paint, 1));
              graphics.setStroke(stroke(style));
              graphics.draw(shape);
            });
  }

  private static BasicStroke stroke(Style style) {
    float width = (float) style.width();
    if (style.dashes().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
    }
    float[] dashes = new float[style.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = style.dashes().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0);
  }

  private static Color colour(Paint paint, double opacity) {
    int rgb = Integer.parseInt(paint.light().substring(1), 16);
    return new Color((rgb & 0xffffff) | (int) Math.round(255 * opacity) << 24, true);
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
    AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
    place.rotate(Math.toRadians(label.turn()));
    place.translate(-back, 0);
    graphics.setColor(colour(label.paint(), 1));
    graphics.fill(place.createTransformedShape(font.outline(label.text(), label.size())));
  }

  private void picture(Picture picture) {
    BufferedImage image = Images.read(picture);
    AffineTransform place = AffineTransform.getTranslateInstance(picture.x(), picture.y());
    place.scale(picture.width() / image.getWidth(), picture.height() / image.getHeight());
    graphics.drawImage(image, place, null);
  }
}
