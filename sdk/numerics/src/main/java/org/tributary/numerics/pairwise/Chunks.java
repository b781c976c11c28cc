package org.tributary.numerics.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs numbered pieces of work, whose results must not depend on who runs which and when. */
final class Chunks {
  private Chunks() {}

  static void run(int threads, int count, IntConsumer work) {
    int helpers = Math.min(threads, count);
    if (helpers <= 1) {
      for (int chunk = 0; chunk < count; chunk++) {
        work.accept(chunk);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    List<Callable<Boolean>> takers = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      takers.add(() -> take(next, count, work));
    }
    ExecutorService pool = Executors.newFixedThreadPool(helpers);
    try {
      for (var taken : pool.invokeAll(takers)) {
        taken.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted during a sum over pairs");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a sum over pairs failed", failed.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean take(AtomicInteger next, int count, IntConsumer work) {
    for (int chunk = next.getAndIncrement(); chunk < count; chunk = next.getAndIncrement()) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted during a sum over pairs");
      }
      work.accept(chunk);
    }
    return true;
  }
}
