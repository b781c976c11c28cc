package org.tributary.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tributary.cells.Cancellation;

/** Ctrl-C while a run is measuring: the run is asked to stop, and the process waits for it. */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  /**
   * Listens until closed.
   *
   * @param told what is printed once the run has ended
   */
  Interruption(Cancellation cancellation, Supplier<String> told, PrintWriter err) {
    hook =
        new Thread(
            () -> {
              cancellation.cancel();
              err.println();
              err.println("stopping: finished cells are written, one moment");
              err.flush();
              await();
              err.println(told.get());
              err.flush();
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs, and now it may end.
    }
  }
}
