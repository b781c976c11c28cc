package org.tributary.testkit;

import java.util.concurrent.atomic.AtomicLong;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.ForwardingSamples;
import org.tributary.sdk.data.Samples;

/**
 * Other samples, at some of whose reads something happens: what a second worker might do just then.
 *
 * @param base the rows
 * @param period reads from one time to the next
 * @param then what happens
 * @param count reads so far
 */
record Interrupted(Samples base, long period, Runnable then, AtomicLong count)
    implements ForwardingSamples {

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
}
