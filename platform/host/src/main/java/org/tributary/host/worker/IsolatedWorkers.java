package org.tributary.host.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.CellWorkers;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.host.Isolation;
import org.tributary.sdk.TributaryException;
import org.tributary.store.CellBytes;
import org.tributary.worker.Wire;
import org.tributary.worker.Worker;
import org.tributary.worker.WorkerRefusal;
import org.tributary.worker.WorkerStarts;

/** A worker process for each worker thread of a run, started when its first cell comes. */
public final class IsolatedWorkers implements CellWorkers, AutoCloseable {
  private static final long WATCH_MILLIS = 50;

  private final Isolation isolation;
  private final CellStore store;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final Path logs;
  private final WorkerStarts starts;
  private final Set<Worker> working = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

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
    this.logs =
        order.workspace().toAbsolutePath().resolve("workers/" + ProcessHandle.current().pid());
    this.starts =
        new WorkerStarts(isolation.command(), isolation.environment(), order.json(), logs);
    Thread watch = new Thread(this::watch, "worker-watch");
    watch.setDaemon(true);
    watch.start();
  }

  @Override
  public CellWorker open() {
    Worker worker = new Worker(starts, this::stopping, isolation.cellTimeout());
    working.add(worker);
    return new CellWorker() {
      @Override
      public CellResult measure(PlannedCell cell) {
        return measured(worker, cell);
      }

      @Override
      public void close() {
        working.remove(worker);
        worker.close();
      }
    };
  }

  private boolean stopping() {
    return cancellation.cancelled() || closed;
  }

  private CellResult measured(Worker worker, PlannedCell cell) {
    try {
      return CellReplies.result(
          cell.task(),
          worker.measure(
              () -> store.partials(cell.key()).stream().map(CellBytes::of).toList(),
              CellReplies.asked(cell.task()),
              said -> heard(cell, said)));
    } catch (WorkerRefusal refused) {
      throw new TributaryException(refused.code(), String.valueOf(refused.getMessage()));
    }
  }

  private void heard(PlannedCell cell, Wire.Message said) {
    if (said.kind() == Wire.Kind.PARTIAL) {
      store.append(CellBytes.partial(said.bytes()));
    } else if (said.kind() == Wire.Kind.FITTING) {
      String[] words = said.text().split(" ", 2);
      listener.fitting(cell, Double.parseDouble(words[0]), words[1]);
    } else {
      throw new IllegalStateException("a worker said " + said.kind());
    }
  }

  /** Tells workers of a run that is being stopped, and ends those whose cell takes too long. */
  private void watch() {
    while (!closed) {
      working.forEach(Worker::watched);
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
    if (!starts.broken()) {
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
}
