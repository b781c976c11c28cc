package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.evidence.Observations;
import org.tributary.store.RunFolder;

/** Runs study files in process, with the plugins of this build, and tells how long each took. */
public final class StudyBench implements AutoCloseable {
  private static final List<String> PLUGINS =
      List.of(
          "sources-synthetic",
          "families-density",
          "families-discrete",
          "families-gaussian",
          "metrics-divergence",
          "metrics-sample",
          "sources-image",
          "study-multi-source",
          "study-self-consuming",
          "study-generalization");
  private final Path folder;
  private final Tributary tributary;

  /**
   * A finished run.
   *
   * @param cpuSeconds of the whole process from file to report, compiler and collector included:
   *     what a busy machine makes it wait does not count
   */
  public record Done(RunReport report, Measured measured, double cpuSeconds) {}

  StudyBench(Path folder) {
    this(folder, PLUGINS, Optional.empty());
  }

  /** With these plugins, as their modules built them. */
  public StudyBench(Path folder, List<String> plugins, Optional<Path> data) {
    this.folder = folder;
    RuntimeOptions runtime = RuntimeOptions.none(folder.resolve("cache"));
    for (String plugin : plugins) {
      runtime =
          runtime.withExploded(ExplodedPlugin.ofModule(Path.of("../../plugins").resolve(plugin)));
    }
    tributary = Tributary.open(new HostOptions(runtime, folder.resolve("home"), data, Set.of()));
    assertThat(tributary.plugins()).allSatisfy(each -> assertThat(each.reason()).isEmpty());
  }

  /** The platform itself. */
  public Tributary tributary() {
    return tributary;
  }

  /** A study file of the distribution. */
  public static Path shipped(String name) {
    Path file = Path.of("../../distributions/standard/src/main/studies").resolve(name);
    assertThat(file).as("study file of the distribution").isRegularFile();
    return file;
  }

  /** Runs a study file with this text and the replicates it asks for: no cell fails. */
  public RunReport run(String name, String text) throws IOException {
    StudyFile file =
        new StudyFile(
            written(name + ".yaml", text), List.of(), OptionalLong.empty(), OptionalInt.empty());
    RunReport report = run(file, "runs", 2).report();
    assertThat(report.failures()).isEmpty();
    return report;
  }

  /** A study file with this text. */
  public Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Path workspace(String name) {
    return folder.resolve(name);
  }

  /** Runs with two workers in a workspace of its own. */
  public Done run(Path file, int replicates) {
    return run(file, replicates, "runs-" + file.getFileName(), 2);
  }

  /** The same in a workspace of this name, with so many workers. */
  public Done run(Path file, int replicates, String workspace, int workers) {
    return run(
        new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.of(replicates)),
        workspace,
        workers);
  }

  /** Runs a study with settings of its own. */
  public Done run(StudyFile study, String workspace, int workers) {
    long clock = System.nanoTime();
    double cpu = cpuSeconds();
    RunReport report =
        tributary.run(
            study,
            new RunSettings(workspace(workspace), workers, "test"),
            RunListener.silent(),
            new Cancellation());
    double used = cpuSeconds() - cpu;
    System.out.printf(
        Locale.ROOT,
        "[bench] %s: %d cells measured, %d reused, %.1f s, %.1f CPU s%n",
        study.path().getFileName(),
        report.completeness().done(),
        report.completeness().reused(),
        (System.nanoTime() - clock) / 1e9,
        used);
    return new Done(
        report, new Measured(RunFolder.readObservations(report.folder()).observations()), used);
  }

  /** Every observation of a finished run. */
  public Observations observations(Done done) {
    return RunFolder.readObservations(done.report().folder()).observations();
  }

  private static double cpuSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  @Override
  public void close() {
    tributary.close();
  }
}
