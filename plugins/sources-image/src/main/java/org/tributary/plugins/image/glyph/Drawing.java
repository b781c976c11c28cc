package org.tributary.plugins.image.glyph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;

/** A sheet on which one glyph after another is drawn. Not for two threads at once. */
final class Drawing {
  static final int SIDE = 16;
  private static final double LEAST = 0.3;
  private static final double PAPER = 0.25;
  private static final double CONTRAST = 0.5;

  private final BufferedImage sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
  private final byte[] levels = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
  private final Graphics2D pen = sheet.createGraphics();

  Drawing() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Draws a glyph into {@code into[offset ..]}, row major, brightness from 0 to 1. */
  void draw(Glyph glyph, Nuisance nuisance, RandomStream stream, double[] into, int offset) {
    double turn = nuisance.turn() + nuisance.turnSpread() * stream.nextGaussian();
    double size = positive(nuisance.size() + nuisance.sizeSpread() * stream.nextGaussian());
    double stretch = StrictMath.exp(nuisance.stretchSpread() * stream.nextGaussian() / 2);
    double across = SIDE / 2.0 + nuisance.shiftSpread() * stream.nextGaussian();
    double down = SIDE / 2.0 + nuisance.shiftSpread() * stream.nextGaussian();
    double stroke = positive(nuisance.stroke() + nuisance.strokeSpread() * stream.nextGaussian());
    AffineTransform place = AffineTransform.getTranslateInstance(across, down);
    place.rotate(turn);
    place.scale(size * stretch, size / stretch);
    stroke(place.createTransformedShape(glyph.shape()), stroke);
    double phase = 2 * Math.PI * stream.nextDouble();
    double wave = 2 * Math.PI * nuisance.waves() / SIDE;
    double[] alongX = waves(phase, wave * StrictMath.cos(nuisance.direction()));
    double[] alongY = waves(0, wave * StrictMath.sin(nuisance.direction()));
    for (int i = 0; i < SIDE * SIDE; i++) {
      int x = 2 * (i % SIDE);
      int y = 2 * (i / SIDE);
      // sin(a + b), of which every row and every column needs its part once.
      double height = alongX[x] * alongY[y + 1] + alongX[x + 1] * alongY[y];
      double ink = (levels[i] & 0xff) / 255.0;
      double paper = PAPER + nuisance.texture() * height + nuisance.noise() * stream.nextGaussian();
      double level = paper + CONTRAST * ink;
      into[offset + i] = Math.max(0, Math.min(1, level));
    }
  }

  /** Sine and cosine of {@code phase + step i} for each pixel i of a side. */
  private static double[] waves(double phase, double step) {
    double[] waves = new double[2 * SIDE];
    for (int i = 0; i < SIDE; i++) {
      waves[2 * i] = StrictMath.sin(phase + step * i);
      waves[2 * i + 1] = StrictMath.cos(phase + step * i);
    }
    return waves;
  }

  private void stroke(Shape shape, double width) {
    Arrays.fill(levels, (byte) 0);
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  private static double positive(double value) {
    return Math.max(LEAST, value);
  }
}
