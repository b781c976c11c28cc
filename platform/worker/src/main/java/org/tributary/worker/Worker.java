package org.tributary.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures one cell after another in a process of its own, and in a new one when that ended. A cell
 * over which it ended is tried once more; the second time the cell is broken, and not the run.
 */
public final class Worker implements AutoCloseable {
  private static final int TRIES = 2;

  private final WorkerStarts starts;
  private final BooleanSupplier stopping;
  private final Optional<Duration> longest;
  private volatile @Nullable WorkerProcess process;
  private volatile boolean told;

  /** When the cell in hand was begun, 0 without one, and whether it was ended for its time. */
  private long since;

  private boolean overdue;

  /**
   * A worker, started when its first cell comes.
   *
   * @param stopping whether the run is being stopped: a process that ends then was told to
   * @param longest time for one cell, which {@link #watched} keeps; without, it may take for ever
   */
  public Worker(WorkerStarts starts, BooleanSupplier stopping, Optional<Duration> longest) {
    this.starts = starts;
    this.stopping = stopping;
    this.longest = longest;
  }

  /**
   * Has a cell measured.
   *
   * @param known what is known of the cell, asked before each try
   * @param task the cell, in the bytes that the worker reads
   * @param heard hears what the process says before its last word, whichever try it is
   * @return its last word: {@code RESULT}, {@code REFUSED} or {@code BROKEN}
   * @throws CancellationException when the run is being stopped
   * @throws WorkerRefusal when a process cannot be started
   */
  public Wire.Message measure(
      Supplier<List<byte[]>> known, byte[] task, Consumer<Wire.Message> heard) {
    check();
    long start = System.nanoTime();
    String ending = "";
    for (int tried = 1; tried <= TRIES; tried++) {
      WorkerProcess at = running();
      try {
        Optional<Wire.Message> last = answer(at, known.get(), task, heard);
        if (last.isPresent()) {
          ended();
          return last.get();
        }
      } catch (IOException broke) {
        // The other end is gone: the same as an answer that never came.
      }
      boolean late = ended();
      ending = gone(at);
      if (late) {
        return broken(
            start,
            "took longer than " + seconds() + " s, the --cell-timeout, and its worker was ended");
      }
    }
    return broken(start, "its worker process " + ending);
  }

  /** The last word about a cell; empty when the process ended over it. */
  private Optional<Wire.Message> answer(
      WorkerProcess at, List<byte[]> known, byte[] task, Consumer<Wire.Message> heard)
      throws IOException {
    for (byte[] part : known) {
      at.wire().send(Wire.Kind.KNOWN, part);
    }
    begun();
    at.wire().send(Wire.Kind.TASK, task);
    for (Optional<Wire.Message> said = at.wire().receive();
        said.isPresent();
        said = at.wire().receive()) {
      switch (said.get().kind()) {
        case RESULT, REFUSED -> {
          return said;
        }
        case STOPPED -> throw new CancellationException("the cell was stopped");
        default -> heard.accept(said.get());
      }
    }
    return Optional.empty();
  }

  private static Wire.Message broken(long start, String how) {
    return Wire.Message.of(Wire.Kind.BROKEN, System.nanoTime() - start + " " + how);
  }

  private void check() {
    if (stopping.getAsBoolean()) {
      throw new CancellationException("the run is being stopped");
    }
  }

  private WorkerProcess running() {
    WorkerProcess at = process;
    if (at == null) {
      at = starts.next(this::check);
      told = false;
      process = at;
    }
    return at;
  }

  private String gone(WorkerProcess at) {
    check();
    starts.brokeOff();
    String ending =
        at.ending() + ", twice; what it printed is in " + at.log() + ", at last: " + at.last();
    at.close();
    process = null;
    return ending;
  }

  private String seconds() {
    double seconds = longest.orElse(Duration.ZERO).toMillis() / 1e3;
    return seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
  }

  private synchronized void begun() {
    since = System.nanoTime();
    overdue = false;
  }

  /** No cell is in hand any more; whether the last was ended for its time. */
  private synchronized boolean ended() {
    since = 0;
    return overdue;
  }

  /**
   * To be called now and then: tells the process that the run is being stopped, ends a late one.
   */
  public void watched() {
    WorkerProcess at = process;
    if (at == null) {
      return;
    }
    if (stopping.getAsBoolean() && !told) {
      told = true;
      try {
        at.wire().send(Wire.Kind.CANCEL, "");
      } catch (IOException gone) {
        // It is told by that.
      }
    }
    endIfLate(at);
  }

  private synchronized void endIfLate(WorkerProcess at) {
    if (since != 0 && longest.isPresent() && System.nanoTime() - since > longest.get().toNanos()) {
      since = 0;
      overdue = true;
      at.kill();
    }
  }

  @Override
  public void close() {
    WorkerProcess at = process;
    if (at != null) {
      at.close();
      process = null;
    }
  }
}
