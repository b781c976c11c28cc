package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.HostOptions;
import org.tributary.host.InvalidStudyException;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.RunFolder;

/** Studies on programs: what they measure is what their authors measure by hand. */
@Tag("acceptance")
class WholeStudyTest {
  private static final int REPLICATES = 200;
  @TempDir private static Path folder;
  private static RuntimeOptions plugins;
  private static Tributary tributary;

  @BeforeAll
  static void open() {
    plugins = RuntimeOptions.none(folder.resolve("cache"));
    for (String plugin :
        List.of(
            "families-process",
            "sources-synthetic",
            "families-gaussian",
            "metrics-divergence",
            "metrics-sample",
            "study-self-consuming")) {
      plugins = plugins.withExploded(ExplodedPlugin.ofModule(Path.of("..").resolve(plugin)));
    }
    tributary = open(Set.of("exec"));
  }

  private static Tributary open(Set<String> allowed) {
    return Tributary.open(
        new HostOptions(plugins, folder.resolve("home"), Optional.empty(), allowed));
  }

  @AfterAll
  static void close() {
    if (tributary != null) {
      tributary.close();
    }
  }

  private static RunReport run(Tributary host, String name, String text) throws IOException {
    return host.run(
        new StudyFile(
            Files.writeString(folder.resolve(name + ".yaml"), text),
            List.of(),
            OptionalLong.empty(),
            OptionalInt.empty()),
        RunSettings.standard(folder.resolve("runs"), "test"),
        RunListener.silent(),
        new Cancellation());
  }

  private static List<Observation> losses(RunReport report, int generation) throws IOException {
    return RunFolder.readObservations(report.folder()).observations().all().stream()
        .filter(each -> each.measurement().metric().equals("log-loss"))
        .filter(each -> each.measurement().ofSource().isEmpty())
        .filter(each -> each.position().generation().orElse(-1) == generation)
        .toList();
  }

  private static String loop(String program, String python, String with, int replicates) {
    return """
        study: self-consuming
        replicates: %d
        source: {use: shared-mean-gaussians, sources: 1, dimension: 2}
        samples: 60
        generations: 4
        loops: [replace]
        family: {use: process, program: %s, runner: [%s], with: {%s}}
        metrics: [log-loss]
        """
        .formatted(replicates, program, python, with);
  }

  @Test
  void theLoopOfAPythonModelIsTheLoopByHand() throws Exception {
    String python = Python.with("numpy", "sklearn");
    Python.shipped(folder, "mixture.py");
    RunReport report = run(tributary, "mixture", loop("mixture.py", python, "", REPLICATES));
    assertThat(report.failures()).isEmpty();
    Process process =
        new ProcessBuilder(python, Path.of("src/test/python/by_hand.py").toString()).start();
    List<String> byHand =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    for (int generation = 1; generation <= 4; generation++) {
      double[] values =
          losses(report, generation).stream().mapToDouble(Observation::value).toArray();
      assertThat(values).hasSize(REPLICATES);
      double mean = java.util.Arrays.stream(values).average().orElseThrow();
      double variance = 0;
      for (double value : values) {
        variance += (value - mean) * (value - mean) / (REPLICATES - 1);
      }
      String[] hand = byHand.get(generation - 1).split(" ");
      double spread = Math.hypot(Math.sqrt(variance / REPLICATES), Double.parseDouble(hand[1]));
      double difference = mean - Double.parseDouble(hand[0]);
      System.out.printf(
          "generation %d: %.2f standard errors apart%n", generation, difference / spread);
      assertThat(difference).as("generation " + generation).isCloseTo(0, within(4 * spread));
    }
  }

  @Test
  void aProgramThatFailsInOneCellLeavesTheOthers() throws Exception {
    Python.program(
        folder,
        "moody.py",
        """
        import tributary

        class Moody:
            def __init__(self, random_state=0):
                self.lucky = random_state % 3 > 0
            def fit(self, X):
                import os
                if not self.lucky:
                    os._exit(4)
            def sample(self, n):
                return [[0.0, 0.0]] * n
            def score_samples(self, X):
                return [0.0] * len(X)

        tributary.serve(Moody)
        """);
    RunReport report = run(tributary, "moody", loop("moody.py", Python.with(), "", 12));
    assertThat(report.failures()).isNotEmpty().hasSizeLessThan(12);
    assertThat(report.failures().toString()).contains("moody.py, asked to fit, ended with code 4");
    assertThat(losses(report, 1)).isNotEmpty();
  }

  @Test
  void withoutPermissionNothingIsStarted() throws Exception {
    Python.program(folder, "marks.py", "open('started', 'w').close()");
    try (Tributary host = open(Set.of())) {
      assertThatThrownBy(() -> run(host, "marks", loop("marks.py", Python.with(), "", 2)))
          .isInstanceOf(InvalidStudyException.class)
          .hasMessageContaining("--allow exec");
    }
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void anOptionOfTheProgramIsAnAxis() throws Exception {
    String python = Python.with("numpy", "sklearn");
    Python.shipped(folder, "mixture.py");
    String text =
        loop("mixture.py", python, "n_components: 1", 3)
            + "sweep: {family.with.n_components: [1, 2]}\n";
    RunReport report = run(tributary, "axis", text);
    assertThat(report.failures()).isEmpty();
    assertThat(losses(report, 4)).hasSize(6);
  }
}
