package org.tributary.host.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.Executor;
import org.tributary.sdk.TributaryException;
import org.tributary.store.CellBytes;
import org.tributary.worker.Cluster;
import org.tributary.worker.Keyed;
import org.tributary.worker.Wire;

/**
 * Has cells measured by a cluster, in batches of about a second, two for each of its slots at a
 * time, so that none waits for the next. What a batch leaves to be kept is stored as it comes.
 */
public final class ClusterExecutor implements Executor {
  private static final double AIM_NANOS = 1e9;
  private static final int LARGEST = 500;

  /** A batch has at least so many-th of what is aimed at: a job has a price of its own. */
  private static final int SMALLEST = 10;

  private static final int AHEAD = 2;
  private static final int TRIES = 3;
  private static final long STEP_MILLIS = 100;
  private static final long GRACE_NANOS = 10_000_000_000L;
  private static final long LONELY_NANOS = 60_000_000_000L;

  private final Cluster cluster;
  private final CellStore store;
  private final Consumer<String> warnings;
  private final IntConsumer atOnce;
  private final long opened = System.nanoTime();
  private boolean warned;
  private int slots;
  private volatile boolean brokeOff;

  /** Time of a cell, as of late; 0 before the first. */
  private double nanos;

  /**
   * An executor.
   *
   * @param store where the run keeps what is measured
   * @param warnings hears when nobody comes to measure
   * @param atOnce hears how many slots there are, when there are others
   */
  public ClusterExecutor(
      Cluster cluster, CellStore store, Consumer<String> warnings, IntConsumer atOnce) {
    this.cluster = cluster;
    this.store = store;
    this.warnings = warnings;
    this.atOnce = atOnce;
  }

  /** Whether a batch, a worker or a cell broke off: what was said of it is of use then. */
  public boolean brokeOff() {
    return brokeOff;
  }

  private int slots() {
    int now = cluster.slots();
    if (now != slots) {
      slots = now;
      atOnce.accept(now);
    }
    return now;
  }

  /** A cluster whose workers are all taken says nothing, and the run would wait without a word. */
  private void warnWhenAlone() {
    if (!warned && nanos == 0 && System.nanoTime() - opened > LONELY_NANOS) {
      warned = true;
      if (cluster.executors() == 0) {
        warnings.accept(
            "no executor has joined in a minute, and the run waits: the cluster has no worker with"
                + " free cores and memory (spark.executor.memory), or its workers cannot reach this"
                + " machine (spark.driver.host)");
      }
    }
  }

  @Override
  public void measure(List<CellTask> tasks, Ended ended, Cancellation cancellation) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "tributary-batch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      new Work(tasks, ended, cancellation, threads).await();
    } finally {
      threads.shutdown();
    }
  }

  /** The cells of one call. */
  private final class Work {
    private final List<CellTask> tasks;
    private final Ended ended;
    private final Cancellation cancellation;
    private final ExecutorService threads;
    private int next;
    private int flying;
    private @Nullable Throwable failure;

    Work(List<CellTask> tasks, Ended ended, Cancellation cancellation, ExecutorService threads) {
      this.tasks = tasks;
      this.ended = ended;
      this.cancellation = cancellation;
      this.threads = threads;
    }

    /** Sends batches as slots become free, those of executors that join late too. */
    synchronized void await() {
      OptionalLong end = OptionalLong.empty();
      boolean interrupted = false;
      while (end.isEmpty() || end.getAsLong() - System.nanoTime() > 0) {
        boolean stopping = cancellation.cancelled() || failure != null;
        while (!stopping && next < tasks.size() && flying < AHEAD * slots()) {
          send();
        }
        if (flying == 0) {
          break;
        }
        warnWhenAlone();
        if (stopping) {
          // Each time: a batch may have been on its way to the cluster.
          cluster.cancel();
          if (end.isEmpty()) {
            end = OptionalLong.of(System.nanoTime() + GRACE_NANOS);
          }
        }
        try {
          wait(STEP_MILLIS);
        } catch (InterruptedException stop) {
          interrupted = true;
          cancellation.cancel();
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException own) {
        throw own;
      }
    }

    private void send() {
      int from = next;
      int to = from + size(tasks.size() - from);
      next = to;
      flying++;
      threads.execute(() -> measure(from, to));
    }

    /** Fewer cells at the end, so that no slot is idle while another has many. */
    private int size(int left) {
      int share = (left + AHEAD * slots - 1) / (AHEAD * slots);
      int aimed = nanos == 0 ? 1 : (int) Math.min(LARGEST, AIM_NANOS / nanos);
      return Math.min(left, Math.max(1 + aimed / SMALLEST, Math.min(share, aimed)));
    }

    private void measure(int from, int to) {
      Throwable thrown = null;
      try {
        take(from, to, replies(frames(from, to)));
      } catch (CancellationException stopped) {
        thrown = cancellation.cancelled() ? null : stopped;
      } catch (Throwable cause) {
        thrown = cause;
      }
      synchronized (this) {
        flying--;
        failure = failure == null ? thrown : failure;
        notifyAll();
      }
    }

    private List<byte[]> frames(int from, int to) {
      List<byte[]> frames = new ArrayList<>();
      for (CellTask task : tasks.subList(from, to)) {
        store
            .partials(task.key())
            .forEach(
                part -> frames.add(new Wire.Message(Wire.Kind.KNOWN, CellBytes.of(part)).packed()));
        frames.add(new Wire.Message(Wire.Kind.TASK, CellReplies.asked(task)).packed());
      }
      return frames;
    }

    /** A batch whose job broke off is sent again: its cells may not be what broke it. */
    private List<byte[]> replies(List<byte[]> frames) {
      IOException last = new IOException();
      for (int tried = 0; tried < TRIES; tried++) {
        cancellation.check();
        try {
          return cluster.measure(frames);
        } catch (IOException broke) {
          last = broke;
          brokeOff = true;
        }
      }
      cancellation.check();
      throw new TributaryException(
          "spark-failed", "the cluster measures no more: " + last.getMessage(), last);
    }

    private void take(int from, int to, List<byte[]> replies) {
      int at = from;
      for (byte[] packed : replies) {
        Wire.Message said = Wire.Message.unpacked(packed);
        switch (said.kind()) {
          case ARTIFACT -> store.putArtifact(said.bytes());
          case MODEL -> store.keepModel(Keyed.key(said), Keyed.bytes(said));
          case DROPPED -> store.dropModel(Keyed.key(said));
          default -> {
            brokeOff = brokeOff || said.kind() != Wire.Kind.RESULT;
            CellResult result = CellReplies.result(tasks.get(at), said);
            timed(result.durationNanos());
            ended.ended(at, result);
            at++;
          }
        }
      }
      if (at != to) {
        throw new IllegalStateException(at - from + " answers for " + (to - from) + " cells");
      }
    }

    /** The first cells of a process are slow: what counts is how it was of late. */
    private synchronized void timed(long took) {
      nanos = nanos == 0 ? took : 0.8 * nanos + 0.2 * took;
    }
  }
}
