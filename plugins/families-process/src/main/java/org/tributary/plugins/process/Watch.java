package org.tributary.plugins.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a process while somebody waits for it: reads its log, so that it never stands still
 * for a full pipe, and ends it with all it started when its time is over or nobody waits any more.
 * Its thread lives as long as the question.
 */
final class Watch implements AutoCloseable {
  private static final long SHORTEST_PAUSE_US = 50;
  private static final long LONGEST_PAUSE_US = 20_000;
  private final Process process;
  private final LogTail log;
  private final Channel.Notes notes;
  private final Duration limit;
  private final Thread asking = Thread.currentThread();
  private final long start = System.nanoTime();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "program-watch");
  private volatile @Nullable CancellationException cancelled;
  private volatile boolean late;

  Watch(Process process, LogTail log, Channel.Notes notes, Duration limit) {
    this.process = process;
    this.log = log;
    this.notes = notes;
    this.limit = limit;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      boolean open = true;
      long pause = SHORTEST_PAUSE_US;
      while (open) {
        // A program that logs much is read often: a full pipe would hold it up.
        boolean more = log.drain(process.getErrorStream());
        pause = more ? SHORTEST_PAUSE_US : Math.min(2 * pause, LONGEST_PAUSE_US);
        if (System.nanoTime() - start > limit.toNanos()) {
          late = true;
        }
        if (late || isCancelled()) {
          end(process);
          return;
        }
        open = !closed.await(more ? 0 : pause, TimeUnit.MICROSECONDS);
      }
    } catch (IOException | InterruptedException ended) {
      // The process closed its log, or this thread is not wanted.
    }
  }

  private boolean isCancelled() {
    try {
      notes.checkCancelled();
      if (asking.isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      return false;
    } catch (CancellationException stop) {
      cancelled = stop;
      return true;
    }
  }

  /** Ends a process and all that it started. */
  static void end(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether the time was over. */
  boolean late() {
    return late;
  }

  /** Throws when nobody waits any more. */
  void requireWanted() {
    CancellationException stop = cancelled;
    if (stop != null) {
      throw stop;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
      while (log.drain(process.getErrorStream())) {
        // What came last is the most telling.
      }
    } catch (IOException over) {
      // The log ended with the process.
    } catch (InterruptedException stopped) {
      asking.interrupt();
    }
  }
}
