package org.tributary.sdk.data;

import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/** Other samples with one source label for every row. */
record RelabelledSamples(Samples base, int source, int sources) implements Samples {
  RelabelledSamples {
    if (sources < 1 || source < 0 || source >= sources) {
      throw new IllegalArgumentException("source " + source + " of " + sources + " sources");
    }
    if (base instanceof RelabelledSamples inner) {
      base = inner.base;
    }
  }

  @Override
  public Space space() {
    return base.space();
  }

  @Override
  public int size() {
    return base.size();
  }

  @Override
  public int length(int row) {
    return base.length(row);
  }

  @Override
  public double value(int row, int position) {
    return base.value(row, position);
  }

  @Override
  public int source(int row) {
    return source;
  }

  @Override
  public long rowId(int row) {
    return base.rowId(row);
  }

  @Override
  public Origin origin(int row) {
    return base.origin(row);
  }

  @Override
  public long weight(int row) {
    return base.weight(row);
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
    return base.importance(row);
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
    return base.extra(name, row, position);
  }

  @Override
  public void copyRow(int row, double[] into, int offset) {
    base.copyRow(row, into, offset);
  }

  @Override
  public DMatrixRMaj toMatrix() {
    return base.toMatrix();
  }
}
