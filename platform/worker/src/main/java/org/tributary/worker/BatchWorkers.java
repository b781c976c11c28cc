package org.tributary.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The worker processes of one executor. An idle one takes the next batch, so there are as many as
 * batches at once; they end with the executor's process, or when they are told to.
 */
public final class BatchWorkers {
  private static final Map<String, BatchWorkers> BY_RUN = new ConcurrentHashMap<>();

  private final WorkerStarts starts;
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean ended;

  BatchWorkers(WorkerStarts starts) {
    this.starts = starts;
  }

  /**
   * Those of a run in this process.
   *
   * @param root this executor's folder
   */
  public static BatchWorkers of(ClusterJob job, Path root) {
    return BY_RUN.computeIfAbsent(
        job.run(),
        run ->
            new BatchWorkers(
                new WorkerStarts(
                    job.command(root),
                    job.environment(root),
                    job.order(),
                    root.resolve("workers"))));
  }

  /** Ends those of a run in this process, where the process does not end with the run. */
  public static void end(String run) {
    BatchWorkers workers = BY_RUN.remove(run);
    if (workers != null) {
      workers.ended = true;
      workers.endIdle();
    }
  }

  private void endIdle() {
    for (Worker worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
      worker.close();
    }
  }

  /**
   * Measures a batch.
   *
   * @param frames for each cell what is known of it, {@code KNOWN}, and the {@code TASK}
   * @return for each cell what it leaves to be kept, {@code ARTIFACT}, {@code MODEL} and {@code
   *     DROPPED}, and its last word, {@code RESULT} or {@code BROKEN}; at the end {@code REFUSED}
   *     when the run must end
   * @throws java.util.concurrent.CancellationException when this thread was interrupted
   */
  public List<byte[]> measure(Iterator<byte[]> frames) {
    List<byte[]> replies = new ArrayList<>();
    Worker worker = idle.pollFirst();
    if (worker == null) {
      worker = new Worker(starts, BatchWorkers::interrupted, Optional.empty());
    }
    boolean usable = false;
    try {
      List<byte[]> known = new ArrayList<>();
      boolean refused = false;
      while (frames.hasNext() && !refused) {
        Wire.Message asked = Wire.Message.unpacked(frames.next());
        if (asked.kind() == Wire.Kind.KNOWN) {
          known.add(asked.bytes());
        } else {
          refused = measure(worker, known, asked.bytes(), replies);
          known = new ArrayList<>();
        }
      }
      usable = true;
    } catch (WorkerRefusal refusal) {
      replies.add(here(refusal.message()).packed());
    } finally {
      if (usable) {
        idle.addFirst(worker);
        if (ended) {
          endIdle();
        }
      } else {
        worker.close();
      }
    }
    return replies;
  }

  /** An executor that must stop interrupts the thread that measures. */
  private static boolean interrupted() {
    return Thread.currentThread().isInterrupted();
  }

  /** Whether the run must end. */
  private static boolean measure(
      Worker worker, List<byte[]> known, byte[] task, List<byte[]> replies) {
    List<Wire.Message> kept = new ArrayList<>();
    Wire.Message last =
        worker.measure(
            () -> List.copyOf(known),
            task,
            said -> {
              switch (said.kind()) {
                case PARTIAL -> known.add(said.bytes());
                case ARTIFACT, MODEL, DROPPED -> {
                  // Of a training's states the last is enough.
                  kept.removeIf(earlier -> replaces(said, earlier));
                  kept.add(said);
                }
                default -> {
                  // How far a fit is: nobody looks at this process.
                }
              }
            });
    kept.forEach(message -> replies.add(message.packed()));
    replies.add(last.kind() == Wire.Kind.RESULT ? last.packed() : here(last).packed());
    return last.kind() == Wire.Kind.REFUSED;
  }

  /** What went wrong, with the machine on which it did. */
  private static Wire.Message here(Wire.Message message) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      host = "a machine without a name";
    }
    return Wire.Message.of(message.kind(), message.text() + " (on " + host + ")");
  }

  private static boolean replaces(Wire.Message later, Wire.Message earlier) {
    return later.kind() != Wire.Kind.ARTIFACT
        && earlier.kind() != Wire.Kind.ARTIFACT
        && Keyed.key(later).equals(Keyed.key(earlier));
  }
}
