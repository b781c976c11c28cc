package org.tributary.report.chart.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a TrueType file that a chart needs: characters, advances and outlines.
 *
 * <p>Source: The OpenType specification 1.9, chapters cmap (format 4), hmtx, loca and glyf.
 */
final class TrueType {
  private final ByteBuffer bytes;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final int unitsPerEm;
  private final int fullMetrics;
  private final boolean longOffsets;

  TrueType(byte[] file) {
    bytes = ByteBuffer.wrap(file);
    int count = bytes.getShort(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
      tables.put(tag, bytes.getInt(record + 8));
    }
    unitsPerEm = unsigned(table("head") + 18);
    longOffsets = bytes.getShort(table("head") + 50) == 1;
    fullMetrics = unsigned(table("hhea") + 34);
    readCharacters();
  }

  private int table(String tag) {
    Integer at = tables.get(tag);
    if (at == null) {
      throw new IllegalArgumentException("the font has no table " + tag);
    }
    return at;
  }

  private int unsigned(int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private void readCharacters() {
    int map = table("cmap");
    for (int i = 0; i < unsigned(map + 2); i++) {
      int subtable = map + bytes.getInt(map + 4 + 8 * i + 4);
      if (unsigned(subtable) == 4) {
        readSegments(subtable);
        return;
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 4");
  }

  /** Segments of consecutive characters: end codes, start codes, deltas, offsets of a list. */
  private void readSegments(int subtable) {
    int doubled = unsigned(subtable + 6);
    int ends = subtable + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int offsets = deltas + doubled;
    for (int i = 0; i < doubled; i += 2) {
      for (int sign = unsigned(starts + i); sign <= unsigned(ends + i) && sign < 0xffff; sign++) {
        int offset = unsigned(offsets + i);
        int glyph =
            offset == 0
                ? sign + unsigned(deltas + i)
                : unsigned(offsets + i + offset + 2 * (sign - unsigned(starts + i)));
        if (offset != 0 && glyph != 0) {
          glyph += unsigned(deltas + i);
        }
        glyphs.put(sign, glyph & 0xffff);
      }
    }
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  int glyph(int sign) {
    return glyphs.getOrDefault(sign, 0);
  }

  int advance(int glyph) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph, fullMetrics - 1));
  }

  /** The outline in font units, y up. */
  Path2D outline(int glyph) {
    int from = offset(glyph);
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    if (offset(glyph + 1) == from) {
      return path;
    }
    int at = table("glyf") + from;
    int contours = bytes.getShort(at);
    if (contours >= 0) {
      new GlyphContours(bytes, at + 10, contours).appendTo(path);
    } else {
      appendParts(at + 10, path);
    }
    return path;
  }

  private int offset(int glyph) {
    int at = table("loca");
    return longOffsets ? bytes.getInt(at + 4 * glyph) : 2 * unsigned(at + 2 * glyph);
  }

  /** A composite: other glyphs, each moved and perhaps scaled. */
  private void appendParts(int start, Path2D path) {
    int at = start;
    int flags;
    do {
      flags = unsigned(at);
      int glyph = unsigned(at + 2);
      at += 4;
      boolean words = (flags & 1) != 0;
      double right = words ? bytes.getShort(at) : bytes.get(at);
      double up = words ? bytes.getShort(at + 2) : bytes.get(at + 1);
      at += words ? 4 : 2;
      double[] m = {1, 0, 0, 1};
      if ((flags & 0x08) != 0) {
        m[0] = m[3] = fraction(at);
        at += 2;
      } else if ((flags & 0x40) != 0) {
        m[0] = fraction(at);
        m[3] = fraction(at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        for (int i = 0; i < 4; i++) {
          m[i] = fraction(at + 2 * i);
        }
        at += 8;
      }
      AffineTransform place = new AffineTransform(m[0], m[1], m[2], m[3], right, up);
      path.append(outline(glyph).getPathIterator(place), false);
    } while ((flags & 0x20) != 0);
  }

  private double fraction(int at) {
    return bytes.getShort(at) / 16384.0;
  }
}
