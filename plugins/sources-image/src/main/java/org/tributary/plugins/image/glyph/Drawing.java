package org.tributary.plugins.image.glyph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.tributary.numerics.random.RandomStream;

/** A sheet on which one glyph after another is drawn. Not for two threads at once. */
final class Drawing {
  static final int SIDE = 16;
  private static final double LEAST = 0.3;

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
    double alongX = wave * StrictMath.cos(nuisance.direction());
    double alongY = wave * StrictMath.sin(nuisance.direction());
    for (int i = 0; i < SIDE * SIDE; i++) {
      double angle = phase + alongX * (i % SIDE) + alongY * (i / SIDE);
      double behind = nuisance.texture() * (1 + StrictMath.sin(angle)) / 2;
      double ink = (levels[i] & 0xff) / 255.0;
      double level = ink + (1 - ink) * behind + nuisance.noise() * stream.nextGaussian();
      into[offset + i] = Math.max(0, Math.min(1, level));
    }
  }

  private void stroke(Shape shape, double width) {
    java.util.Arrays.fill(levels, (byte) 0);
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  private static double positive(double value) {
    return Math.max(LEAST, value);
  }
}
