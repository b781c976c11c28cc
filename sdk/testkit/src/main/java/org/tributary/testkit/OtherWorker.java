package org.tributary.testkit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A second worker of the process, as a run of several has. */
final class OtherWorker {
  private static final long PATIENCE_MS = 2000;

  private OtherWorker() {}

  /** Lets it do something and waits, but not for one that waits for a lock of ours. */
  static void beside(Runnable action) {
    FutureTask<Void> task = new FutureTask<>(action, null);
    start(task);
    try {
      task.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException locked) {
      // It takes its turn, which is another way of not disturbing us.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the other worker failed", failed.getCause());
    }
  }

  /** Starts a task on a thread that ends with the process. */
  static void start(Runnable task) {
    Thread thread = new Thread(task, "contract");
    thread.setDaemon(true);
    thread.start();
  }
}
