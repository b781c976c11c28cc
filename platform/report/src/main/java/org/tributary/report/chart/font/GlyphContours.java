package org.tributary.report.chart.font;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/**
 * The contours of a simple glyph: points on and off quadratic curves.
 *
 * <p>Source: The OpenType specification 1.9, chapter glyf, simple glyph description.
 */
final class GlyphContours {
  private static final int ON = 1;
  private static final int REPEAT = 8;
  private final ByteBuffer bytes;
  private final int[] ends;
  private final boolean[] on;
  private final int[] x;
  private final int[] y;
  private int at;

  GlyphContours(ByteBuffer bytes, int start, int contours) {
    this.bytes = bytes;
    at = start;
    ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = next16() & 0xffff;
    }
    int points = contours == 0 ? 0 : ends[contours - 1] + 1;
    int instructions = next16() & 0xffff;
    at += instructions;
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = next8();
      int again = (flags[i] & REPEAT) == 0 ? 0 : next8();
      for (; again > 0; again--) {
        flags[i + 1] = flags[i];
        i++;
      }
    }
    on = new boolean[points];
    for (int i = 0; i < points; i++) {
      on[i] = (flags[i] & ON) != 0;
    }
    x = coordinates(flags, 0x02, 0x10);
    y = coordinates(flags, 0x04, 0x20);
  }

  private int next8() {
    return bytes.get(at++) & 0xff;
  }

  private int next16() {
    at += 2;
    return bytes.getShort(at - 2);
  }

  /** Differences: one byte with a sign of its own, the same as before, or two bytes. */
  private int[] coordinates(int[] flags, int shortBit, int sameBit) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & sameBit) != 0;
      if ((flags[i] & shortBit) != 0) {
        value += same ? next8() : -next8();
      } else if (!same) {
        value += next16();
      }
      values[i] = value;
    }
    return values;
  }

  void appendTo(Path2D path) {
    int first = 0;
    for (int end : ends) {
      contour(path, first, end - first + 1);
      first = end + 1;
    }
  }

  /** Between two points off the curve lies one on it, halfway. */
  private void contour(Path2D path, int first, int count) {
    if (count < 2) {
      return;
    }
    int start = 0;
    while (start < count && !on[first + start]) {
      start++;
    }
    boolean none = start == count;
    int begin = none ? first : first + start;
    int before = none ? first + count - 1 : begin;
    double startX = none ? (x[begin] + x[before]) / 2.0 : x[begin];
    double startY = none ? (y[begin] + y[before]) / 2.0 : y[begin];
    path.moveTo(startX, startY);
    int offset = none ? 0 : start + 1;
    for (int i = 0; i < (none ? count : count - 1); i++) {
      int point = first + (offset + i) % count;
      if (on[point]) {
        path.lineTo(x[point], y[point]);
        continue;
      }
      int next = first + (offset + i + 1) % count;
      boolean last = i == (none ? count : count - 1) - 1;
      if (last) {
        path.quadTo(x[point], y[point], startX, startY);
      } else if (on[next]) {
        path.quadTo(x[point], y[point], x[next], y[next]);
        i++;
      } else {
        path.quadTo(x[point], y[point], (x[point] + x[next]) / 2.0, (y[point] + y[next]) / 2.0);
      }
    }
    path.closePath();
  }
}
