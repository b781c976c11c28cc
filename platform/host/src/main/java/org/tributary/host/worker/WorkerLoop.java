package org.tributary.host.worker;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.cells.PartialResult;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.sdk.TributaryException;
import org.tributary.store.CellBytes;
import org.tributary.worker.Wire;

/**
 * A worker process at work: it binds the study itself, and measures one cell after another, each
 * only when its own key of it is the one that was asked for.
 */
public final class WorkerLoop {
  private static final long STRIDE_NANOS = 100_000_000;

  private final Wire wire;
  private final Cancellation cancellation = new Cancellation();
  private final LinkedBlockingQueue<Wire.Message> asked = new LinkedBlockingQueue<>();

  private long toldAt = System.nanoTime();

  private WorkerLoop(Wire wire) {
    this.wire = wire;
  }

  /** Measures a cell, given as text. */
  @FunctionalInterface
  public interface Bench {
    /**
     * Measures a cell.
     *
     * @throws TributaryException when its key is another here
     * @throws CancellationException when the run is being stopped
     */
    CellResult measure(CellTask task);
  }

  /**
   * What a bench works with.
   *
   * @param order what to bind
   * @param copies where files of the order lie here, by the path that they have in the run
   * @param cells where parts, artifacts and kept fits go
   * @param progress hears of fits
   * @param cancellation asked within cells
   */
  public record Surroundings(
      WorkerOrder order,
      Map<Path, Path> copies,
      SharedCells cells,
      FitProgress progress,
      Cancellation cancellation) {}

  /**
   * Works until the process at the other end of the socket is gone, and ends this one then.
   *
   * @param apart folder of a worker on a machine of its own: what was sent there lies in it
   */
  public static void run(Path socket, Optional<Path> apart, Function<Surroundings, Bench> binding) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        Wire wire = new Wire(channel)) {
      new WorkerLoop(wire).work(apart, binding);
    } catch (IOException gone) {
      // The parent is gone, and nobody hears of it.
      Runtime.getRuntime().halt(0);
    }
  }

  private void work(Optional<Path> apart, Function<Surroundings, Bench> binding)
      throws IOException {
    Thread ears = new Thread(this::listen, "worker-ears");
    ears.setDaemon(true);
    ears.start();
    WorkerOrder order = WorkerOrder.read(next().text());
    SharedCells cells =
        new SharedCells(order.workspace(), apart.map(own -> own.resolve("kept")), wire);
    Bench bench;
    try {
      bench =
          binding.apply(
              new Surroundings(
                  order,
                  apart.map(order::copies).orElse(Map.of()),
                  cells,
                  (cell, share, text) -> fitting(share, text),
                  cancellation));
    } catch (RuntimeException refused) {
      refuse(refused);
      next();
      return;
    }
    wire.send(Wire.Kind.READY, "");
    List<PartialResult> known = new ArrayList<>();
    for (Wire.Message message = next(); ; message = next()) {
      if (message.kind() == Wire.Kind.KNOWN) {
        known.add(CellBytes.partial(message.bytes()));
      } else {
        cells.begin(known);
        known.clear();
        measure(bench, CellBytes.result(message.bytes()).task());
      }
    }
  }

  private void measure(Bench bench, CellTask task) throws IOException {
    try {
      wire.send(Wire.Kind.RESULT, CellBytes.of(bench.measure(task)));
    } catch (CancellationException stopped) {
      wire.send(Wire.Kind.STOPPED, "");
    } catch (RuntimeException refused) {
      refuse(refused);
    }
  }

  /** What ends the run, as it would have on a thread of its own: a full disk, another key. */
  private void refuse(RuntimeException cause) throws IOException {
    String code = cause instanceof TributaryException known ? known.code() : "worker-failed";
    wire.send(Wire.Kind.REFUSED, code + "\n" + cause.getMessage());
  }

  /** Not more often than a person reads. */
  private synchronized void fitting(double share, String text) {
    long now = System.nanoTime();
    if (now - toldAt >= STRIDE_NANOS) {
      toldAt = now;
      try {
        wire.send(Wire.Kind.FITTING, share + " " + text);
      } catch (IOException gone) {
        // The ears hear it too, and end the process.
      }
    }
  }

  private Wire.Message next() {
    try {
      return asked.take();
    } catch (InterruptedException never) {
      throw new IllegalStateException("nobody interrupts a worker", never);
    }
  }

  /** Hears while a cell is measured; with its parent the process ends, whatever it is doing. */
  private void listen() {
    try {
      for (Optional<Wire.Message> heard = wire.receive();
          heard.isPresent();
          heard = wire.receive()) {
        if (heard.get().kind() == Wire.Kind.CANCEL) {
          cancellation.cancel();
        } else {
          asked.add(heard.get());
        }
      }
    } catch (IOException gone) {
      // As good as the end of the stream.
    }
    Runtime.getRuntime().halt(0);
  }
}
