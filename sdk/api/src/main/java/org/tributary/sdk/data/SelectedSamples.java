package org.tributary.sdk.data;

import java.util.Set;
import org.tributary.sdk.space.Space;

/** Rows of other samples, by index. */
record SelectedSamples(Samples base, int[] rows) implements Samples {
  SelectedSamples {
    for (int row : rows) {
      if (row < 0 || row >= base.size()) {
        throw new IndexOutOfBoundsException(
            "row " + row + " of samples with " + base.size() + " rows");
      }
    }
    if (base instanceof SelectedSamples inner) {
      int[] direct = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        direct[i] = inner.rows[rows[i]];
      }
      base = inner.base;
      rows = direct;
    }
  }

  @Override
  public Space space() {
    return base.space();
  }

  @Override
  public int sources() {
    return base.sources();
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public int length(int row) {
    return base.length(rows[row]);
  }

  @Override
  public double value(int row, int position) {
    return base.value(rows[row], position);
  }

  @Override
  public int source(int row) {
    return base.source(rows[row]);
  }

  @Override
  public long rowId(int row) {
    return base.rowId(rows[row]);
  }

  @Override
  public Origin origin(int row) {
    return base.origin(rows[row]);
  }

  @Override
  public long weight(int row) {
    return base.weight(rows[row]);
  }

  @Override
  public boolean weighted() {
    return base.weighted();
  }

  @Override
  public Set<String> extras() {
    return base.extras();
  }

  @Override
  public double importance(int row) {
    return base.importance(rows[row]);
  }

  @Override
  public boolean important() {
    return base.important();
  }

  @Override
  public int extraWidth(String name) {
    return base.extraWidth(name);
  }

  @Override
  public double extra(String name, int row, int position) {
    return base.extra(name, rows[row], position);
  }

  @Override
  public void copyRow(int row, double[] into, int offset) {
    base.copyRow(rows[row], into, offset);
  }
}
