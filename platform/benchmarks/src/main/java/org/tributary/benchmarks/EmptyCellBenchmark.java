package org.tributary.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tributary.cells.CellStore;
import org.tributary.store.Workspace;

/** What the engine itself costs, by the cell. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class EmptyCellBenchmark {
  static final int SETTINGS = 100;
  static final int REPLICATES = 200;
  private static final int CELLS = SETTINGS * REPLICATES;

  /** Threads that measure cells. */
  @Param({"1", "2"})
  public int workers;

  /** Keys, streams, scheduling, the table of observations. */
  @Benchmark
  @OperationsPerInvocation(CELLS)
  public long engine() {
    return measured(CellStore.none());
  }

  /** The same, with every cell written to a journal on disk. */
  @Benchmark
  @OperationsPerInvocation(CELLS)
  public long engineAndJournal() throws IOException {
    Path folder = Folders.temporary();
    try (Workspace workspace = Workspace.open(folder)) {
      return measured(new JournalCells(workspace));
    } finally {
      Folders.delete(folder);
    }
  }

  private long measured(CellStore store) {
    return new EmptyStudy().run(store, SETTINGS, REPLICATES, workers).completeness().done();
  }
}
