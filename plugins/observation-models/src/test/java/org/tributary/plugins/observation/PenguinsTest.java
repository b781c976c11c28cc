package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.HostOptions;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.RunFolder;

/** Penguins with missing measurements, from a study file to its finding. */
@Tag("acceptance")
class PenguinsTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void locateData() {
    String given = System.getenv("TRIBUTARY_DATA");
    boolean present = given != null && Files.isDirectory(Path.of(given));
    String required = System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "");
    assertThat(present || !List.of(required.split(",")).contains("data"))
        .as("TRIBUTARY_REQUIRE asks for data, TRIBUTARY_DATA names no folder")
        .isTrue();
    assumeTrue(present, "data absent: set TRIBUTARY_DATA to the folder of data sets");
    data = Path.of(given);
  }

  private RunReport run(Tributary tributary, String name, String... lines) throws IOException {
    String file =
        """
        study: pipeline
        name: %s
        source:
          use: table
          files: ["${data}/palmerpenguins/penguins.csv"]
          sourceColumn: species
          columns: [bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g]
          missing: drop
        metrics: [energy]
        replicates: 20
        %s
        """
            .formatted(name, String.join("\n", lines));
    RunReport report =
        tributary.run(
            new StudyFile(
                Files.writeString(folder.resolve(name + ".yaml"), file),
                List.of(),
                OptionalLong.empty(),
                OptionalInt.empty()),
            RunSettings.standard(folder.resolve("runs"), "test"),
            RunListener.silent(),
            new Cancellation());
    assertThat(report.failures()).isEmpty();
    return report;
  }

  /** How much farther from unseen birds the candidate is than real birds are. */
  private static double worse(RunReport report) {
    return report.findings().get(0).effect().orElseThrow().value();
  }

  private static List<Double> yardstick(RunReport report) {
    return RunFolder.readObservations(report.folder()).observations().all().stream()
        .filter(each -> each.arm().equals("real-rows"))
        .map(Observation::value)
        .toList();
  }

  @Test
  void aFamilyThatFitsWhatIsSeenIsNotCalledWorseForWhatIsNot() throws IOException {
    RuntimeOptions runtime = RuntimeOptions.none(folder.resolve("cache"));
    for (String plugin :
        List.of(
            "observation-models",
            "sources-tabular",
            "families-density",
            "families-gaussian",
            "metrics-sample",
            "study-pipeline")) {
      runtime = runtime.withExploded(ExplodedPlugin.ofModule(Path.of("..").resolve(plugin)));
    }
    String missing = "observe: {use: missing, share: 0.2}";
    try (Tributary tributary =
        Tributary.open(
            new HostOptions(runtime, folder.resolve("home"), Optional.of(data), Set.of()))) {
      RunReport whole = run(tributary, "whole", "family: gaussian");
      RunReport masked = run(tributary, "masked", "family: gaussian", missing);
      RunReport blind = run(tributary, "blind", "family: kde", missing);
      // Held-out birds and the yardstick are clean: bit for bit those of the run without a mask.
      assertThat(yardstick(masked)).isNotEmpty().isEqualTo(yardstick(whole));
      assertThat(yardstick(blind)).isEqualTo(yardstick(whole));
      // A fit of what is seen loses a little, one of zero-filled birds everything.
      assertThat(worse(masked) - worse(whole)).isBetween(-0.02, 0.02);
      assertThat(worse(blind)).isGreaterThan(0.2);
    }
  }
}
