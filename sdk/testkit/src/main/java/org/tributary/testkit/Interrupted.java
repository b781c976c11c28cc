package org.tributary.testkit;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/**
 * Other samples, at some of whose reads something happens: what a second worker might do just then.
 *
 * @param base the rows
 * @param period reads from one time to the next
 * @param then what happens
 * @param count reads so far
 */
record Interrupted(Samples base, long period, Runnable then, AtomicLong count) implements Samples {

  /** Rows that count their reads. */
  static Interrupted never(Samples base) {
    return new Interrupted(base, Long.MAX_VALUE, () -> {}, new AtomicLong());
  }

  /** Rows at whose reads something happens so many times, evenly spread over as many reads. */
  static Interrupted times(int times, long reads, Samples base, Runnable then) {
    return new Interrupted(base, Math.max(1, reads / (times + 1)), then, new AtomicLong());
  }

  long reads() {
    return count.get();
  }

  private void read() {
    if (count.incrementAndGet() % period == 0) {
      then.run();
    }
  }

  @Override
  public double value(int row, int position) {
    read();
    return base.value(row, position);
  }

  @Override
  public void copyRow(int row, double[] into, int offset) {
    read();
    base.copyRow(row, into, offset);
  }

  @Override
  public DMatrixRMaj toMatrix() {
    read();
    return base.toMatrix();
  }

  @Override
  public int source(int row) {
    read();
    return base.source(row);
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
    return base.importance(row);
  }

  @Override
  public boolean important() {
    return base.important();
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
}
