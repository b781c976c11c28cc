package org.tributary.sdk.data;

import java.util.Arrays;

/** An extra column while rows are added. */
final class GrowingExtra {
  private final int width;
  private double[] values = new double[16];
  private int used;

  GrowingExtra(int width) {
    this.width = width;
  }

  void add(Samples samples, String name, int row) {
    if (samples.extraWidth(name) != width) {
      throw new IllegalArgumentException(
          "extra column '"
              + name
              + "' has "
              + samples.extraWidth(name)
              + " numbers a row here, "
              + width
              + " in the rows before");
    }
    if (used + width > values.length) {
      values = Arrays.copyOf(values, Math.max(used + width, 2 * values.length));
    }
    for (int position = 0; position < width; position++) {
      values[used++] = samples.extra(name, row, position);
    }
  }

  ExtraColumn column() {
    return new ExtraColumn(Values.of(Arrays.copyOf(values, used)), width);
  }
}
