package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;

/** The commands that read a finished run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinishedRunTest {
  @TempDir private static Path folder = Path.of("");
  private Cli cli = Cli.in(folder);
  private Path run = folder;
  private Path other = folder;

  @BeforeAll
  void measure() throws IOException {
    cli = Cli.in(folder);
    Path study = Cli.tinyStudy(folder);
    run = Path.of(cli.run("run", study, "--out", workspace()).lastLine());
    other =
        Path.of(
            cli.run("run", study, "--out", workspace(), "--set", "family.covariance=full")
                .lastLine());
  }

  private Path workspace() {
    return folder.resolve("runs");
  }

  @Test
  void theReportIsWrittenAnewFromTheObservations() throws IOException {
    byte[] before = Files.readAllBytes(run.resolve("findings.json"));
    Files.delete(run.resolve("findings.json"));
    Cli.Result result = cli.run("report", run);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.lastLine()).isEqualTo(run.toString());
    assertThat(run.resolve("findings.json")).hasBinaryContent(before);
  }

  @Test
  void aStudysFolderMeansItsNewestRun() {
    assertThat(cli.run("report", run.getParent()).lastLine()).isEqualTo(other.toString());
    Cli.Result nothing = cli.run("report", folder.resolve("home"));
    assertThat(nothing.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(nothing.err()).contains("is no run folder", "(no-run)");
  }

  @Test
  void exportsGoToStandardOutputOrANewFile() throws IOException {
    assertThat(cli.run("export", run, "--format", "csv").out())
        .isEqualTo(Files.readString(run.resolve("observations.csv")));
    assertThat(cli.run("export", run, "--format", "latex", "--long").out())
        .contains("\\begin{tabular}{llllrrr}", "average-tv", "\\bottomrule");
    Path parquet = folder.resolve("numbers.parquet");
    assertThat(cli.run("export", run, "--format", "parquet", "--to", parquet).code()).isZero();
    assertThat(parquet).hasSameBinaryContentAs(run.resolve("observations.parquet"));
    Cli.Result again = cli.run("export", run, "--format", "parquet", "--to", parquet);
    assertThat(again.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(again.err()).contains("exists and is left as it is");
  }

  @Test
  void aPapersTableHasTheTiesInBoldAndTheWorksAreThoseThatWereUsed() {
    String table = cli.run("export", run, "--format", "latex", "--standalone").out();
    assertThat(table)
        .startsWith("\\documentclass")
        .contains("\\begin{tabular}{llS}", "similarity & arm & {average TV}")
        .containsPattern("pooled & 0\\.\\d+\\(\\d\\d\\)");
    assertThat(cli.run("export", run, "--format", "bibtex").out())
        .contains("@misc{wang2025,", "author = {Wang and Zhang and Zheng and Li and Wu}")
        .doesNotContain("Shumailov");
  }

  @Test
  void figuresAreExportedWithoutABrowser() throws IOException {
    assertThat(cli.run("export", run, "--format", "svg").err()).contains("name a folder with --to");
    Map<String, String> beginnings = Map.of("svg", "<svg ", "png", "\u0089PNG", "pdf", "%PDF-1.4");
    for (Map.Entry<String, String> format : beginnings.entrySet()) {
      Path figures = folder.resolve("figures-" + format.getKey());
      Cli.Result result = cli.run("export", run, "--format", format.getKey(), "--to", figures);
      assertThat(result.code()).as(result.err()).isZero();
      try (Stream<Path> files = Files.list(figures)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(
                file -> {
                  assertThat(file.getFileName().toString())
                      .matches("figure-\\d+-.+\\." + format.getKey());
                  assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                      .startsWith(format.getValue());
                });
      }
      Cli.Result again = cli.run("export", run, "--format", format.getKey(), "--to", figures);
      assertThat(again.err()).contains("exists and is left as it is");
    }
  }

  @Test
  void aComparisonNamesTheChangedOptionAndWhatMoved() {
    Cli.Result result = cli.run("compare", run, other);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("family.covariance  identity -> full")
        .contains("moved by")
        .contains("4 pairs");
    assertThat(cli.run("compare", run, run).out())
        .startsWith("no verdict changed")
        .contains("the same study, options, seed and versions")
        .contains("4 of 4 series did not move");
    assertThat(result.out()).matches("(?s)(no verdict|\\d+ verdicts?) changed.*");
    assertThat(cli.run("compare", run, other, "--json").out())
        .contains("\"pairs\" : 4", "\"verdicts\" : ");
  }

  @Test
  void verificationPassesAndANumberThatWasChangedIsFound() throws IOException {
    Cli.Result good = cli.run("verify", run, "--cells", 3);
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(good.out()).contains("3 of 3 cells");

    Path forged = workspace().resolve("tiny").resolve("2000-01-01T00-00-00");
    Files.createDirectories(forged);
    for (String file : List.of("study.yaml", "provenance.json", "resolved.yaml", "cells.csv")) {
      Files.copy(run.resolve(file), forged.resolve(file));
    }
    String numbers = Files.readString(run.resolve("observations.csv"));
    Files.writeString(forged.resolve("observations.csv"), numbers.replace(",0.0", ",0.1"));
    Cli.Result bad = cli.run("verify", forged, "--cells", 8);
    assertThat(bad.code()).isEqualTo(ExitCodes.FAILED_CELLS);
    assertThat(bad.out()).contains("differs  ", "average-tv was");
  }

  @Test
  void verificationSaysWhichPluginsAreNotThoseOfTheRun() throws IOException {
    Path other = workspace().resolve("tiny").resolve("2000-01-01T00-00-01");
    Files.createDirectories(other);
    for (String file : List.of("study.yaml", "observations.csv", "resolved.yaml", "cells.csv")) {
      Files.copy(run.resolve(file), other.resolve(file));
    }
    String provenance = Files.readString(run.resolve("provenance.json"));
    Files.writeString(
        other.resolve("provenance.json"),
        provenance
            .replaceFirst(
                "(families-gaussian/gaussian)@2.0.0 [0-9a-f]{12}", "$1@1.9.0 aaaaaaaaaaaa")
            .replaceFirst("metrics-divergence/average-tv@", "gone/average-tv@"));

    Cli.Result verified = cli.run("verify", other, "--cells", 2);

    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out())
        .containsPattern(
            "note  plugin families-gaussian/gaussian was 1.9.0 aaaaaaaaaaaa\\.\\.\\., is 2.0.0 ")
        .containsPattern(
            "note  plugin gone/average-tv was 2.0.0 [0-9a-f]{12}\\.\\.\\., is not used")
        .containsPattern("note  plugin metrics-divergence/average-tv was not used, is 2.0.0 ");
    assertThat(cli.run("verify", run, "--cells", 1).out()).doesNotContain("note  plugin");
  }

  @Test
  void cleaningRemovesDamageWithoutAdvisingItself() throws IOException {
    Path copy = folder.resolve("damaged");
    Path journal = Files.createDirectories(copy.resolve("journal"));
    byte[] segment = Files.readAllBytes(workspace().resolve("journal/segment-0001.journal"));
    segment[segment.length / 2] ^= 4;
    Files.write(journal.resolve("segment-0001.journal"), segment);
    assertThat(cli.run("cache", "list", "--out", copy).err()).contains("lost 1 damaged record");

    Cli.Result cleaned = cli.run("cache", "clean", "--all", "--out", copy);

    assertThat(cleaned.code()).isZero();
    assertThat(cleaned.out()).contains("removed 15 cells", "1 damaged record");
    assertThat(cleaned.err()).isEmpty();
    assertThat(cli.run("cache", "list", "--out", copy).err()).isEmpty();
  }

  @Test
  void theCacheIsListedAndNothingUsedIsCleaned() {
    Cli.Result listed = cli.run("cache", "list", "--out", workspace());
    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.out()).contains("cells             16", run.toString());
    assertThat(cli.run("cache", "clean", "--out", workspace()).out()).contains("removed 0 cells");
    Path none = folder.resolve("none");
    Cli.Result missing = cli.run("cache", "list", "--out", none);
    assertThat(missing.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(none).doesNotExist();
  }

  @Test
  void samplingARunThatKeptNoModelSaysWhatToDo() {
    Cli.Result result = cli.run("sample", run);
    assertThat(result.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(result.err()).contains("kept no model", "keep: {models: all}");
  }

  @Test
  void aKeptModelGivesPointsAndTheSameOnesAgain() throws IOException {
    Path kept =
        Path.of(
            cli.run(
                    "run",
                    Cli.tinyStudy(folder),
                    "--out",
                    folder.resolve("kept"),
                    "--set",
                    "keep.models=all")
                .lastLine());
    Cli.Result first = cli.run("sample", kept, "--model", "pooled", "-n", 3);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().lines().findFirst().orElseThrow()).startsWith("source,x1");
    assertThat(cli.run("sample", kept, "--model", "pooled", "-n", 3).out()).isEqualTo(first.out());
    Path file = folder.resolve("points.csv");
    assertThat(cli.run("sample", kept, "--model", "pooled", "-n", 3, "--to", file).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(first.out());
    Cli.Result unknown = cli.run("sample", kept, "--model", "nobody");
    assertThat(unknown.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(unknown.err()).contains("no model 'nobody'", "fit pooled");
  }
}
