package org.tributary.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.HostOptions;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;

/**
 * The three panels of figure 1, five settings each, from study files to reports: cold, as a person
 * waits for it. Every run has a workspace of its own, so nothing is reused. Needs
 * OPENBLAS_NUM_THREADS=1, as these studies do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FigureBenchmark {
  private static final List<String> PANELS =
      List.of("figure-1.yaml", "figure-1b.yaml", "figure-1c.yaml");

  /** Replicates of each of the 15 settings. */
  @Param("1000")
  public int replicates;

  /** Threads that measure cells. */
  @Param("2")
  public int workers;

  private Path folder = Path.of("");

  /** Makes an empty folder for everything the run writes. */
  @Setup
  public void makeFolder() throws IOException {
    folder = Folders.temporary();
  }

  /** Opens the installation, runs the panels and writes their reports. */
  @Benchmark
  public long figure() {
    Path installation = Folders.installation();
    long done = 0;
    try (Tributary tributary =
        Tributary.open(
            HostOptions.installed(installation.resolve("plugins"), folder.resolve("home")))) {
      for (String panel : PANELS) {
        Path file = installation.resolve("studies").resolve(panel);
        StudyFile study =
            new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.of(replicates));
        RunSettings settings =
            new RunSettings(folder.resolve(panel + "-runs"), workers, "benchmark");
        done +=
            tributary
                .run(study, settings, RunListener.silent(), new Cancellation())
                .completeness()
                .done();
      }
    }
    return done;
  }

  /** Removes what was written. */
  @TearDown
  public void remove() throws IOException {
    Folders.delete(folder);
  }
}
