package org.tributary.host.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.PartialResult;
import org.tributary.engine.run.CellWorkers;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.host.Isolation;
import org.tributary.sdk.TributaryException;
import org.tributary.store.CellBytes;

/** A worker process for each worker thread of a run, started when its first cell comes. */
public final class IsolatedWorkers implements CellWorkers, AutoCloseable {
  private static final int TRIES = 2;
  private static final int STARTS = 3;
  private static final long WATCH_MILLIS = 50;

  private final Isolation isolation;
  private final CellStore store;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final String order;
  private final Path logs;
  private final AtomicInteger started = new AtomicInteger();
  private final Set<Worker> working = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private volatile boolean broken;

  /**
   * Worker processes.
   *
   * @param order what each of them binds
   * @param store where the run keeps what is measured
   */
  public IsolatedWorkers(
      Isolation isolation,
      WorkerOrder order,
      CellStore store,
      RunListener listener,
      Cancellation cancellation) {
    this.isolation = isolation;
    this.store = store;
    this.listener = listener;
    this.cancellation = cancellation;
    this.order = order.json();
    this.logs =
        order.workspace().toAbsolutePath().resolve("workers/" + ProcessHandle.current().pid());
    Thread watch = new Thread(this::watch, "worker-watch");
    watch.setDaemon(true);
    watch.start();
  }

  @Override
  public CellWorker open() {
    Worker worker = new Worker();
    working.add(worker);
    return worker;
  }

  /** Tells workers of a run that is being stopped, and ends those whose cell takes too long. */
  private void watch() {
    while (!closed) {
      for (Worker worker : working) {
        worker.watched();
      }
      try {
        Thread.sleep(WATCH_MILLIS);
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  /** Ends every worker; what they printed stays only where one of them broke off. */
  @Override
  public void close() {
    closed = true;
    working.forEach(Worker::close);
    if (!broken) {
      removeLogs();
    }
  }

  private void removeLogs() {
    try (Stream<Path> files = Files.isDirectory(logs) ? Files.list(logs) : Stream.empty()) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(logs);
      Path all = logs.getParent();
      if (all != null && Files.isDirectory(all)) {
        try (Stream<Path> others = Files.list(all)) {
          if (others.findAny().isEmpty()) {
            Files.deleteIfExists(all);
          }
        }
      }
    } catch (IOException stays) {
      // Somebody else is at it, or the disk is gone: nothing of a run depends on it.
    }
  }

  /** Code and message of what ended a worker's study. */
  private static TributaryException refusal(Wire.Message message) {
    String[] parts = message.text().split("\n", 2);
    return new TributaryException(parts[0], parts.length > 1 ? parts[1] : message.text());
  }

  /** The worker process of one thread. */
  private final class Worker implements CellWorker {
    private volatile @Nullable WorkerProcess process;
    private boolean told;

    /** When the cell in hand was begun, 0 without one, and whether it was ended for its time. */
    private long since;

    private boolean overdue;

    @Override
    public CellResult measure(PlannedCell cell) {
      cancellation.check();
      long start = System.nanoTime();
      String ending = "";
      for (int tried = 1; tried <= TRIES; tried++) {
        WorkerProcess at = running();
        try {
          Optional<CellResult> result = answer(at, cell);
          if (result.isPresent()) {
            ended();
            return result.get();
          }
        } catch (IOException broke) {
          // The other end is gone: the same as an answer that never came.
        }
        boolean late = ended();
        ending = gone(at);
        if (late) {
          return failed(
              cell.task(),
              start,
              "took longer than " + seconds() + " s, the --cell-timeout, and its worker was ended");
        }
      }
      return failed(cell.task(), start, "its worker process " + ending);
    }

    /** The result of a cell; empty when the process ended over it. */
    private Optional<CellResult> answer(WorkerProcess at, PlannedCell cell) throws IOException {
      for (PartialResult part : store.partials(cell.key())) {
        at.wire().send(Wire.Kind.KNOWN, CellBytes.of(part));
      }
      begun();
      at.wire()
          .send(
              Wire.Kind.TASK,
              CellBytes.of(new CellResult(cell.task(), List.of(), List.of(), Optional.empty(), 0)));
      for (Optional<Wire.Message> said = at.wire().receive();
          said.isPresent();
          said = at.wire().receive()) {
        Wire.Message message = said.get();
        switch (message.kind()) {
          case RESULT -> {
            return Optional.of(CellBytes.result(message.bytes()));
          }
          case PARTIAL -> store.append(CellBytes.partial(message.bytes()));
          case FITTING -> {
            String[] words = message.text().split(" ", 2);
            listener.fitting(cell, Double.parseDouble(words[0]), words[1]);
          }
          case STOPPED -> throw new CancellationException(cell.describe() + " was stopped");
          default -> throw refusal(message);
        }
      }
      return Optional.empty();
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

    private String gone(WorkerProcess at) {
      if (cancellation.cancelled() || closed) {
        throw new CancellationException("the run is being stopped");
      }
      broken = true;
      String ending =
          at.ending() + ", twice; what it printed is in " + at.log() + ", at last: " + at.last();
      at.close();
      process = null;
      return ending;
    }

    private CellResult failed(CellTask task, long start, String what) {
      return new CellResult(
          task,
          List.of(),
          List.of(),
          Optional.of(task.describe() + ": " + what),
          System.nanoTime() - start);
    }

    private String seconds() {
      double seconds = isolation.cellTimeout().orElse(Duration.ZERO).toMillis() / 1e3;
      return seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
    }

    private WorkerProcess running() {
      WorkerProcess at = process;
      String why = "";
      for (int start = 0; at == null && start < STARTS; start++) {
        cancellation.check();
        try {
          at = started();
        } catch (WorkerProcess.NotStartedException ended) {
          broken = true;
          why = ended.getMessage();
        } catch (IOException impossible) {
          throw new UncheckedIOException("a worker process cannot be started", impossible);
        }
      }
      if (at == null) {
        throw new TributaryException(
            "worker-not-started", "no worker process could be started, the last one " + why);
      }
      process = at;
      return at;
    }

    private WorkerProcess started() throws IOException, WorkerProcess.NotStartedException {
      Files.createDirectories(logs);
      Path log = logs.resolve("worker-" + started.incrementAndGet() + ".log");
      WorkerProcess at = WorkerProcess.start(isolation, log, cancellation);
      try {
        at.wire().send(Wire.Kind.ORDER, order);
        Optional<Wire.Message> said = at.wire().receive();
        if (said.isEmpty()) {
          throw new WorkerProcess.NotStartedException(
              at.ending() + " while it bound the study: " + at.last());
        }
        if (said.get().kind() != Wire.Kind.READY) {
          throw refusal(said.get());
        }
        told = false;
        return at;
      } catch (IOException | RuntimeException | WorkerProcess.NotStartedException failed) {
        at.close();
        throw failed;
      }
    }

    void watched() {
      WorkerProcess at = process;
      if (at == null) {
        return;
      }
      if (cancellation.cancelled() && !told) {
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
      if (since != 0
          && isolation.cellTimeout().isPresent()
          && System.nanoTime() - since > isolation.cellTimeout().get().toNanos()) {
        since = 0;
        overdue = true;
        at.kill();
      }
    }

    @Override
    public void close() {
      working.remove(this);
      WorkerProcess at = process;
      if (at != null) {
        at.close();
        process = null;
      }
    }
  }
}
