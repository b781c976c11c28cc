package org.tributary.plugins.image.glyph;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Locale;

/** A line drawing within the square from -1 to 1; y points down. */
enum Glyph {
  RING(new Ellipse2D.Double(-0.9, -0.9, 1.8, 1.8)),
  ZIGZAG(lines(-1, -0.7, -0.3, 0.7, 0.3, -0.7, 1, 0.7)),
  TEE(lines(-1, -0.8, 1, -0.8), lines(0, -0.8, 0, 1)),
  TRIANGLE(lines(0, -1, 0.95, 0.8, -0.95, 0.8, 0, -1)),
  PLUS(lines(-1, 0, 1, 0), lines(0, -1, 0, 1)),
  SQUARE(lines(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85, -0.85, -0.85)),
  ARROW(lines(-1, 0, 1, 0), lines(0.3, -0.7, 1, 0, 0.3, 0.7)),
  ARC(new Arc2D.Double(-0.9, -0.9, 1.8, 1.8, 20, 210, Arc2D.OPEN)),
  FORK(lines(0, 1, 0, 0, -0.8, -1), lines(0, 0, 0.8, -1)),
  STEP(lines(-1, 0.8, -0.2, 0.8, -0.2, -0.8, 1, -0.8));

  private final Shape shape;

  Glyph(Shape... parts) {
    Path2D.Double all = new Path2D.Double();
    for (Shape part : parts) {
      all.append(part, false);
    }
    this.shape = all;
  }

  /** Its lines. */
  Shape shape() {
    return shape;
  }

  /** Its name in lower case. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Path2D lines(double... points) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
