package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;

/** What can be done with a run folder that 1.0.0 left behind. */
class FirstVersionRunTest {
  private static final Path OLD = Path.of("../store/src/test/resources/run-of-1.0.0");
  @TempDir private Path folder = Path.of("");
  private Cli cli = Cli.in(folder);

  @BeforeEach
  void begin() {
    cli = Cli.in(folder);
  }

  @Test
  void itIsExportedAsItIs() throws IOException {
    assertThat(cli.run("export", OLD, "--format", "csv").out())
        .isEqualTo(Files.readString(OLD.resolve("observations.csv")));
    Path parquet = folder.resolve("old.parquet");
    assertThat(cli.run("export", OLD, "--format", "parquet", "--to", parquet).code()).isZero();
    assertThat(parquet).hasSameBinaryContentAs(OLD.resolve("observations.parquet"));
    assertThat(cli.run("export", OLD, "--format", "latex").out())
        .contains("0.5 & pooled &  & average-tv & ");
  }

  @Test
  void itIsComparedWithTheSameStudyRunNow() throws IOException {
    Cli.Result now = cli.run("run", OLD.resolve("study.yaml"), "--out", folder.resolve("runs"));
    assertThat(now.code()).as(now.err()).isZero();
    assertThat(cli.run("compare", OLD, now.lastLine()).out())
        .containsPattern("versions.tributary +1.0.0 -> 2.0.0")
        .containsPattern("plugins.families-gaussian/gaussian +1.0.0 \\w{64} -> 2.0.0 \\w{64}");
    JsonNode metrics =
        new ObjectMapper()
            .readTree(cli.run("compare", OLD, now.lastLine(), "--json").out())
            .path("metrics");
    assertThat(metrics).hasSize(4);
    for (JsonNode each : metrics) {
      assertThat(each.path("pairs").asInt()).isEqualTo(4);
      // Another processor may give other last bits.
      assertThat(each.path("difference").asDouble()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void everyOtherCommandNamesTheVersionItNeeds() {
    for (String command : new String[] {"report", "verify", "sample"}) {
      Cli.Result refused = cli.run(command, OLD);
      assertThat(refused.code()).isEqualTo(ExitCodes.BAD_USAGE);
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .contains("was made by Tributary 1.0.0, and report, verify and sample of it need that")
          .contains("(run-version)");
    }
  }
}
