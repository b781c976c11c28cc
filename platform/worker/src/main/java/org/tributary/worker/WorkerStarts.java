package org.tributary.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts worker processes that have bound the study of one order. Safe for use by several threads.
 */
public final class WorkerStarts {
  private static final int STARTS = 3;

  private final List<String> command;
  private final Map<String, String> environment;
  private final String order;
  private final Path logs;
  private final AtomicInteger started = new AtomicInteger();
  private volatile boolean broken;

  /**
   * How to start them.
   *
   * @param command starts a worker; the path of its socket is added as the last word
   * @param environment of the worker, beside this process's own
   * @param order what each of them binds, sent first
   * @param logs folder that gets what they print, made when the first starts
   */
  public WorkerStarts(
      List<String> command, Map<String, String> environment, String order, Path logs) {
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.order = order;
    this.logs = logs;
  }

  /** Whether a worker ended that was not told to: what it printed is of use then. */
  public boolean broken() {
    return broken;
  }

  void brokeOff() {
    broken = true;
  }

  /**
   * A worker that is ready for cells.
   *
   * @param check asked while waiting; what it throws ends the wait
   * @throws WorkerRefusal when it refuses the order, or when none could be started
   */
  WorkerProcess next(Runnable check) {
    String why = "";
    for (int start = 0; start < STARTS; start++) {
      check.run();
      try {
        return started(check);
      } catch (WorkerProcess.NotStartedException ended) {
        broken = true;
        why = ended.getMessage();
      } catch (IOException impossible) {
        throw new UncheckedIOException("a worker process cannot be started", impossible);
      }
    }
    throw new WorkerRefusal(
        "worker-not-started", "no worker process could be started, the last one " + why);
  }

  private WorkerProcess started(Runnable check)
      throws IOException, WorkerProcess.NotStartedException {
    Files.createDirectories(logs);
    Path log = logs.resolve("worker-" + started.incrementAndGet() + ".log");
    WorkerProcess at = WorkerProcess.start(command, environment, log, check);
    try {
      at.wire().send(Wire.Kind.ORDER, order);
      Optional<Wire.Message> said = at.wire().receive();
      if (said.isEmpty()) {
        throw new WorkerProcess.NotStartedException(
            at.ending() + " while it bound the study: " + at.last());
      }
      if (said.get().kind() != Wire.Kind.READY) {
        throw WorkerRefusal.of(said.get());
      }
      return at;
    } catch (IOException | RuntimeException | WorkerProcess.NotStartedException failed) {
      at.close();
      throw failed;
    }
  }
}
