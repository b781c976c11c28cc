package org.tributary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Each benchmark's body runs once, small, and does the work that is timed. */
class BenchmarksRunTest {

  @Test
  void theProductIsTheProductOfTheTwoSamples() {
    ProductBenchmark benchmark = new ProductBenchmark();
    benchmark.order = 3;
    benchmark.draw();
    var a = Samples.gaussian(1, 3, 3);
    var b = Samples.gaussian(2, 3, 3);
    double corner =
        a.get(0, 0) * b.get(0, 0) + a.get(0, 1) * b.get(1, 0) + a.get(0, 2) * b.get(2, 0);

    assertThat(benchmark.product().get(0, 0)).isCloseTo(corner, within(1e-14));
  }

  @Test
  void kernelSumsDoNotDependOnTheThreads() {
    KernelSumBenchmark benchmark = new KernelSumBenchmark();
    benchmark.rows = 300;
    benchmark.dimension = 2;
    benchmark.threads = 1;
    benchmark.draw();
    double[] one = benchmark.sums();
    benchmark.threads = 2;
    benchmark.draw();

    assertThat(benchmark.sums()).hasSize(300).isEqualTo(one);
  }

  @Test
  void everyEmptyCellIsMeasuredWithAndWithoutAJournal() throws IOException {
    EmptyCellBenchmark benchmark = new EmptyCellBenchmark();
    benchmark.workers = 2;
    long cells = EmptyCellBenchmark.SETTINGS * EmptyCellBenchmark.REPLICATES;

    assertThat(benchmark.engine()).isEqualTo(cells);
    assertThat(benchmark.engineAndJournal()).isEqualTo(cells);
  }

  @Test
  void theWorkerKnowsItsTasksAndNamesThemToWhoAsksForAnother() {
    TimedWorker.task("product 8").run();
    TimedWorker.task("kernel 50 2 1").run();

    assertThatThrownBy(() -> TimedWorker.task("sort 8")).hasMessageContaining("was 'sort 8'");
  }

  @Test
  void foldersAreRemovedWithAllThatIsInThem() throws IOException {
    var folder = Folders.temporary();
    Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "c");
    Folders.delete(folder);

    assertThat(folder).doesNotExist();
  }
}
