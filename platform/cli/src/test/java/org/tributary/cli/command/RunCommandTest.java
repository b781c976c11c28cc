package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;

class RunCommandTest {
  @TempDir private Path folder = Path.of("");
  private Cli cli = Cli.in(folder);
  private Path workspace = folder;
  private Path study = folder;

  @BeforeEach
  void begin() throws IOException {
    cli = Cli.in(folder);
    workspace = folder.resolve("runs");
    study = Cli.tinyStudy(folder);
  }

  @Test
  void aRunEndsWithItsFolderAndTheSecondReusesEveryCell() {
    Cli.Result first = cli.run("run", study, "--out", workspace, "--workers", 1);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .startsWith("tiny  multi-source, 2 settings x 4 replicates = 8 cells, 1 worker, ")
        .contains("complete  8 expected, 8 done, 0 reused, 0 failed, 0 censored, 0 duplicated")
        .containsPattern("similarity 0.8 .* pooled");
    Path run = Path.of(first.lastLine());
    assertThat(run).isDirectoryContaining("glob:**/observations.csv");
    assertThat(run.resolve("report.html")).isNotEmptyFile();

    Cli.Result second = cli.run("run", study, "--out", workspace);
    assertThat(second.out()).contains("8 expected, 0 done, 8 reused");
    assertThat(Path.of(second.lastLine()).resolve("observations.csv"))
        .hasSameBinaryContentAs(run.resolve("observations.csv"));
  }

  @Test
  void aRunThatIsShownLiveGivesTheSameBytes() throws IOException {
    Path plain = Path.of(cli.run("run", study, "--out", workspace).lastLine());
    Cli.Result shown = cli.run("run", study, "--out", folder.resolve("live"), "--live");
    assertThat(shown.code()).isZero();
    assertThat(shown.err())
        .containsPattern("live {5}http://127\\.0\\.0\\.1:\\d+/\\?token=\\p{XDigit}{32}");
    for (String file : new String[] {"observations.csv", "findings.json"}) {
      assertThat(Path.of(shown.lastLine()).resolve(file))
          .hasSameBinaryContentAs(plain.resolve(file));
    }
  }

  @Test
  void livePagesAreOfWholeRuns() {
    assertThat(cli.run("run", study, "--live", "--dry-run").err()).contains("leave out --dry-run");
    assertThat(cli.run("run", study, "--live", "--shard", "1/2").err()).contains("--shard");
  }

  @Test
  void watchSaysWhatBecameOfTheLastRun() throws IOException {
    assertThat(cli.run("watch", workspace).code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(cli.run("watch", workspace).err()).contains("no run goes on in " + workspace);
    Path file = Files.createDirectories(workspace).resolve("live.json");
    Files.writeString(file, "{\"state\": \"ended\", \"report\": \"r/report.html\"}");
    assertThat(cli.run("watch", workspace).out()).contains("ended    r/report.html");
    Files.writeString(
        file, "{\"state\": \"running\", \"written\": 1, \"command\": \"tributary run a\"}");
    assertThat(cli.run("watch", workspace).out()).contains("go on with: tributary run a");
  }

  @Test
  void programsReadTheFindingsAsJson() {
    Cli.Result result = cli.run("run", study, "--out", workspace, "--json", "--replicates", 3);
    assertThat(result.code()).isZero();
    assertThat(result.out().strip()).startsWith("{").endsWith("}");
    assertThat(result.out()).contains("\"expected\" : 6", "\"verdict\"", "\"folder\"");
  }

  @Test
  void aDryRunAndAValidationWriteNothing() {
    Cli.Result dry = cli.run("run", study, "--out", workspace, "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("8 to measure, 0 in the workspace", "nothing was run");
    Cli.Result valid = cli.run("validate", study, "--out", workspace);
    assertThat(valid.code()).isZero();
    assertThat(valid.out()).contains("2 settings x 4 replicates = 8 cells", "about ");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void aCellTooLargeForThisMachineIsToldBeforeTheRun() {
    Cli.Result valid =
        cli.run("validate", study, "--out", workspace, "--set", "samples=2000000000");
    assertThat(valid.code()).isEqualTo(ExitCodes.FAILED_CELLS);
    assertThat(valid.out())
        .contains("a cell that was tried failed: source.similarity=0.5 replicate 0: ")
        .doesNotContain("s a cell");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void aFileFullOfMistakesIsToldAtOnceAndNothingIsWritten() throws IOException {
    Path broken = folder.resolve("eleven-mistakes.yaml");
    Files.copy(
        Path.of("src/test/resources/eleven-mistakes.yaml"),
        broken,
        StandardCopyOption.REPLACE_EXISTING);
    for (String command : new String[] {"run", "validate"}) {
      Cli.Result result = cli.run(command, broken, "--out", workspace);
      assertThat(result.code()).isEqualTo(ExitCodes.BAD_USAGE);
      assertThat(result.err())
          .contains(broken + ":3  replicates must be >= 1, was -5")
          .contains(broken + ":13  no family 'gna'")
          .contains("mistakes, nothing was run.");
    }
    assertThat(workspace).doesNotExist();
  }

  @Test
  void aStudyThatNeedsAMissingPluginEndsWithThree() {
    Cli.Result result =
        cli.run("run", study, "--out", workspace, "--set", "family={use: acme/copula}");
    assertThat(result.code()).isEqualTo(ExitCodes.PLUGIN_MISSING);
    assertThat(result.err()).contains("acme/copula");
  }

  @Test
  void failedCellsAreToldAndEndWithOne() {
    Cli.Result result = cli.run("run", study, "--out", workspace, "--set", "samples=2000000000");
    assertThat(result.code()).isEqualTo(ExitCodes.FAILED_CELLS);
    assertThat(result.out()).contains("incomplete  8 expected", " 8 failed", "  failed  ");
  }

  @Test
  void aRunOfWhichEveryFitCollapsedEndsWithFourAndSaysSoFirst() {
    Cli.Result result =
        cli.run(
            "run",
            study,
            "--out",
            workspace,
            "--set",
            "family={use: gaussian}",
            "--set",
            "samples=9",
            "--set",
            "source.dimension=12");
    assertThat(result.code()).as(result.out()).isEqualTo(ExitCodes.NOTHING_ANSWERED);
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("8 done", "8 censored", "no answer nothing could be answered")
        .contains("every replicate is censored on both sides");
  }

  @Test
  void aMissingFileAndAWrongNumberOfWorkersAreBadUsage() {
    Cli.Result missing = cli.run("run", folder.resolve("none.yaml"), "--out", workspace);
    assertThat(missing.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(missing.err()).contains("there is no such file");
    assertThat(cli.run("run", study, "--workers", 0).code()).isEqualTo(ExitCodes.BAD_USAGE);
  }
}
