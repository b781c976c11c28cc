package org.tributary.runtime.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tributary.runtime.archive.RefusedException;

/**
 * Makes a plugin's objects on a thread of its own: one that does not come to an end, or ends the
 * process, costs itself. Plugins that came with the installation are made where they are asked for.
 */
public final class Construction {
  /** Of a processor; a constructor takes milliseconds. */
  private static final long MOST_NANOS = 2_000_000_000L;

  /** Of a clock, on a machine that is busy with other things. */
  private static final long MOST_WAIT_NANOS = 5_000_000_000L;

  /** What is left of it for each plugin once others used it up. */
  private static final long LEAST_WAIT_NANOS = 2_000_000_000L;

  private static final long LOOK_MILLIS = 250;

  private static final Consumer<String> SAID =
      id ->
          System.err.println(
              "plugin "
                  + id
                  + " ended the process while it was made: run the same command again, or remove"
                  + " it");

  private static volatile Consumer<String> onExit = SAID;
  private static volatile boolean exiting;

  private final Ended ended;
  private long givenUpNanos;

  Construction(Ended ended) {
    this.ended = ended;
  }

  /**
   * What is done in place of the sentence when a plugin calls {@code System.exit} while it is made:
   * the process is ending, the plugin is marked, and a program may start itself again.
   *
   * @param told takes the plugin's id
   */
  public static void onExit(Consumer<String> told) {
    onExit = told;
  }

  /**
   * Does the work.
   *
   * @throws RefusedException when it takes too long, or what it threw
   */
  Loaded of(Candidate candidate, Callable<Loaded> work) throws Exception {
    if (candidate.bundled()) {
      return work.call();
    }
    Optional<Path> mark = ended.mark(candidate.content());
    CompletableFuture<Loaded> result = new CompletableFuture<>();
    ThreadGroup group = new ThreadGroup("plugin " + candidate.id());
    Thread maker = new Thread(group, () -> run(work, result), "plugin " + candidate.id());
    maker.setDaemon(true);
    Thread watch = new Thread(() -> ending(group, candidate, mark), "plugin-watch");
    try {
      Runtime.getRuntime().addShutdownHook(watch);
    } catch (IllegalStateException shuttingDown) {
      throw new RefusedException("the process is ending", "run the command again");
    }
    try {
      maker.start();
      return awaited(maker, group, result);
    } finally {
      mark.ifPresent(Ended::unmark);
      unwatch(watch);
    }
  }

  private static void run(Callable<Loaded> work, CompletableFuture<Loaded> result) {
    try {
      result.complete(work.call());
    } catch (Throwable failure) { // whatever it is, it is the plugin's
      result.completeExceptionally(failure);
    }
  }

  private Loaded awaited(Thread maker, ThreadGroup group, CompletableFuture<Loaded> result)
      throws Exception {
    long begin = System.nanoTime();
    long patience = Math.max(LEAST_WAIT_NANOS, MOST_WAIT_NANOS - givenUpNanos);
    while (true) {
      try {
        return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException busy) {
        if (exiting) {
          Thread.sleep(Long.MAX_VALUE); // the process ends, and nothing more is to be said of it
        }
        long waited = System.nanoTime() - begin;
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(maker.getId());
        if (waited > patience || worked > MOST_NANOS) {
          givenUpNanos += waited;
          end(group);
          throw new RefusedException(
              "making it did not end and was given up after " + Math.round(waited / 1e9) + " s",
              "report it to the plugin's provider: a constructor must return at once");
        }
      } catch (ExecutionException failed) {
        end(group);
        Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
        throw cause instanceof Exception own ? own : refused(cause);
      }
    }
  }

  private static RefusedException refused(Throwable failure) {
    return new RefusedException(
        "it cannot be loaded: " + Failures.text(failure), "report it to the plugin's provider");
  }

  /** Interrupted first; a loop that does not look is stopped where Java still can. */
  @SuppressWarnings("removal")
  private static void end(ThreadGroup group) {
    group.interrupt();
    Thread[] threads = new Thread[group.activeCount() + 8];
    int count = group.enumerate(threads);
    for (Thread thread : Arrays.asList(threads).subList(0, count)) {
      try {
        thread.setPriority(Thread.MIN_PRIORITY);
        // What it shares with the host it may leave half done: nothing, it made its own objects.
        thread.stop();
      } catch (UnsupportedOperationException later) {
        // It goes on beside the run, at the lowest priority.
      }
    }
  }

  /** The process ends: by the plugin, or by a person, who is not to be told lies about a plugin. */
  private static void ending(ThreadGroup group, Candidate candidate, Optional<Path> mark) {
    Thread[] made = new Thread[group.activeCount() + 8];
    int count = group.enumerate(made);
    boolean own =
        Arrays.stream(made, 0, count)
            .flatMap(thread -> Arrays.stream(thread.getStackTrace()))
            .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
    if (!own) {
      mark.ifPresent(Ended::unmark);
      return;
    }
    exiting = true;
    try {
      Ended.seal(mark.orElseThrow());
      onExit.accept(candidate.id());
    } catch (IOException | NoSuchElementException unmarked) {
      SAID.accept(candidate.id()); // another start would end in the same way
    }
  }

  private static void unwatch(Thread watch) {
    try {
      Runtime.getRuntime().removeShutdownHook(watch);
    } catch (IllegalStateException shuttingDown) {
      // It runs.
    }
  }
}
