package org.tributary.report.chart.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Roboto Regular, cut down to Latin, Greek and the signs of mathematics, without kerning: the width
 * of a text is the sum of its advances, here and in a browser.
 *
 * <p>A sign the font does not have is measured one em wide, as wide as the widest fallback.
 */
public final class ChartFont {
  /** Family name under which pages and figures declare the font. */
  public static final String FAMILY = "Tributary Roboto";

  private static final ChartFont INSTANCE = new ChartFont();
  private final byte[] bytes;
  private final TrueType file;

  private ChartFont() {
    bytes = resource("roboto-subset.ttf");
    file = new TrueType(bytes);
  }

  /** The bundled font. */
  public static ChartFont bundled() {
    return INSTANCE;
  }

  /** Width of a text in pixels at a size in pixels. */
  public double width(String text, double size) {
    double units = text.codePoints().mapToDouble(this::advance).sum();
    return units * size / file.unitsPerEm();
  }

  private double advance(int sign) {
    int glyph = file.glyph(sign);
    return glyph == 0 ? file.unitsPerEm() : file.advance(glyph);
  }

  /** The text, or its beginning with an ellipsis, so that it is at most so many pixels wide. */
  public String fitted(String text, double size, double most) {
    if (width(text, size) <= most) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end).strip() + "…", size) > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  /** Outline of a text in pixels, y down, its baseline beginning at the origin. */
  public Path2D outline(String text, double size) {
    Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / file.unitsPerEm();
    double[] right = {0};
    text.codePoints()
        .forEach(
            sign -> {
              AffineTransform place = new AffineTransform(scale, 0, 0, -scale, right[0] * scale, 0);
              whole.append(file.outline(file.glyph(sign)).getPathIterator(place), false);
              right[0] += advance(sign);
            });
    return whole;
  }

  /** Number of the glyph of a sign; 0 when the font has none. */
  public int glyph(int sign) {
    return file.glyph(sign);
  }

  /** Advance of a glyph in thousandths of an em. */
  public double thousandths(int glyph) {
    return glyph == 0 ? 1000 : 1000.0 * file.advance(glyph) / file.unitsPerEm();
  }

  /** The TrueType file. */
  public byte[] trueType() {
    return bytes.clone();
  }

  /** The same glyphs as WOFF2, for pages. */
  public byte[] woff2() {
    return resource("roboto-subset.woff2");
  }

  private static byte[] resource(String name) {
    String path = "/org/tributary/report/chart/" + name;
    try (InputStream in = ChartFont.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "font " + path + " is missing: is the class path complete?");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
