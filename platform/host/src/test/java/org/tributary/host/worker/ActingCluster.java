package org.tributary.host.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.cells.CellResult;
import org.tributary.store.CellBytes;
import org.tributary.worker.Cluster;
import org.tributary.worker.Wire;

/** A cluster in this process whose batches do what a test says. */
final class ActingCluster implements Cluster {
  /** What becomes of a batch. */
  interface Batch {
    List<byte[]> measure(int number, List<byte[]> frames) throws IOException, InterruptedException;
  }

  final CountDownLatch cancelled = new CountDownLatch(1);
  final AtomicInteger asked = new AtomicInteger();
  private final Batch batch;

  ActingCluster(Batch batch) {
    this.batch = batch;
  }

  /** For each task of a batch that it was measured, in a second. */
  static List<byte[]> results(List<byte[]> frames) {
    return results(frames, 1_000_000_000);
  }

  static List<byte[]> results(List<byte[]> frames, long nanos) {
    List<byte[]> replies = new ArrayList<>();
    for (byte[] frame : frames) {
      Wire.Message said = Wire.Message.unpacked(frame);
      if (said.kind() == Wire.Kind.TASK) {
        CellResult asked = CellBytes.result(said.bytes());
        CellResult done =
            new CellResult(asked.task(), List.of(), List.of(), asked.failure(), nanos);
        replies.add(new Wire.Message(Wire.Kind.RESULT, CellBytes.of(done)).packed());
      }
    }
    return replies;
  }

  @Override
  public String describe() {
    return "actors";
  }

  @Override
  public int executors() {
    return 1;
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public List<byte[]> measure(List<byte[]> frames) throws IOException {
    try {
      return batch.measure(asked.getAndIncrement(), frames);
    } catch (InterruptedException never) {
      throw new IllegalStateException("nobody interrupts a batch", never);
    }
  }

  @Override
  public void cancel() {
    cancelled.countDown();
  }

  @Override
  public void close() {}
}
