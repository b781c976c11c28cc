package org.tributary.sdk.data;

import java.util.Set;
import org.tributary.sdk.space.Space;

/**
 * Other samples, each of whose rows counts as much in the likelihood.
 *
 * @param importance above 0
 */
record ImportantSamples(Samples base, double importance) implements Samples {
  ImportantSamples {
    if (!(importance > 0) || !Double.isFinite(importance)) {
      throw new IllegalArgumentException("importance must be > 0, was " + importance);
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
    return base.source(row);
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
  public double importance(int row) {
    return importance;
  }

  @Override
  public boolean important() {
    return importance != 1;
  }

  @Override
  public Set<String> extras() {
    return base.extras();
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
}
