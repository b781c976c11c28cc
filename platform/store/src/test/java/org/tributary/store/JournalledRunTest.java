package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.RunOutcome;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.study.CellRun;

class JournalledRunTest {
  private static final System.Logger LOG = System.getLogger("test");
  private static final PlainStudy DRAWING = new PlainStudy(JournalledRunTest::draw);
  @TempDir Path folder;

  private static void draw(CellRun run) {
    double value = run.stream().child("noise").nextGaussian();
    for (String arm : List.of("pooled", "separate")) {
      run.record(
          arm,
          Position.none(),
          SplitSizes.none(),
          List.of(Measurement.exact("error", value + arm.length(), "")));
    }
    run.artifact("grid", "", Position.none(), "text/csv", new byte[] {(byte) run.replicate()});
  }

  private static Path written(Workspace workspace, RunOutcome outcome) {
    RunFolder run = workspace.newRun("plain", "2026-11-21T19-04-18");
    ObservationTable table = ObservationTable.of(outcome.axes(), outcome.observations().all());
    run.writeObservations(table, Cells.table(table));
    return run.path();
  }

  @Test
  void anEmptyCellCostsLittle() {
    PlainStudy empty = new PlainStudy(run -> {});
    String[] settings = IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new);
    try (Workspace workspace = Workspace.open(folder)) {
      empty.run(workspace, 5, 2, "warming up");
      CpuClock first = new CpuClock();
      RunOutcome outcome = empty.run(workspace, 200, 2, settings);
      double millis = first.seconds() * 1e3 / 20_000;
      LOG.log(System.Logger.Level.INFO, "{0} ms an empty cell", millis);
      assertThat(outcome.completeness()).isEqualTo(new Completeness(20_000, 20_000, 0, 0, 0, 0));
      assertThat(millis).isLessThan(0.5);
      CpuClock again = new CpuClock();
      assertThat(empty.run(workspace, 200, 2, settings).completeness().reused()).isEqualTo(20_000);
      millis = again.seconds() * 1e3 / 20_000;
      LOG.log(System.Logger.Level.INFO, "{0} ms a reused cell", millis);
      assertThat(millis).isLessThan(0.5);
    }
  }

  @Test
  void whatAJournalGivesBackEqualsWhatWasMeasured() {
    try (Workspace workspace = Workspace.open(folder)) {
      RunOutcome measured = DRAWING.run(workspace, 20, 2, "1", "2");
      RunOutcome reused = DRAWING.run(workspace, 20, 1, "1", "2");
      assertThat(reused.completeness()).isEqualTo(new Completeness(40, 0, 40, 0, 0, 0));
      assertThat(reused.observations()).isEqualTo(measured.observations());
      assertThat(reused.cells().get(0).result().artifacts()).hasSize(1);
      assertThat(workspace.cache().list().artifacts()).isEqualTo(20);
    }
  }

  @Test
  void twoRunsInOneWorkspaceBothComplete() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<RunOutcome> run =
          () -> {
            try (Workspace workspace = Workspace.open(folder)) {
              return DRAWING.run(workspace, 300, 2, "1", "2");
            }
          };
      Future<RunOutcome> first = both.submit(run);
      Future<RunOutcome> second = both.submit(run);
      assertThat(first.get().observations()).isEqualTo(second.get().observations());
      assertThat(first.get().failures()).isEmpty();
    } finally {
      both.shutdown();
    }
    try (Workspace workspace = Workspace.open(folder)) {
      assertThat(workspace.damages()).isEmpty();
      assertThat(DRAWING.run(workspace, 300, 1, "1", "2").completeness().reused()).isEqualTo(600);
    }
  }

  @Test
  void aDiskThatFillsUpAtAnyWriteOfARunLosesNoCell() throws Exception {
    Path expected;
    try (Workspace workspace = Workspace.open(folder.resolve("whole"))) {
      expected = written(workspace, DRAWING.run(workspace, 6, 2, "1"));
    }
    // how often the journal is forced depends on time, so the last k is known only when reached
    for (int k = 1; ; k++) {
      Path root = folder.resolve("full-at-" + k);
      FailingDisk full = new FailingDisk(k);
      Throwable thrown =
          catchThrowable(
              () -> {
                try (Workspace workspace = Workspace.open(root, full)) {
                  written(workspace, DRAWING.run(workspace, 6, 2, "1"));
                }
              });
      if (full.writes() < k) {
        assertThat(thrown).isNull();
        assertThat(k).isGreaterThan(20);
        return;
      }
      assertThat(thrown)
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining("No space left on device");
      try (Workspace workspace = Workspace.open(root)) {
        assertThat(workspace.damages()).isEmpty();
        RunOutcome outcome = DRAWING.run(workspace, 6, 2, "1");
        assertThat(outcome.completeness().failed()).isZero();
        assertThat(written(workspace, outcome).resolve("observations.csv"))
            .hasSameBinaryContentAs(expected.resolve("observations.csv"));
      }
      assertThat(Files.exists(root.resolve("plain"))).isTrue();
    }
  }
}
