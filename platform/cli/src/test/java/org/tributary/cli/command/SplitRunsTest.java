package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;

/**
 * One study by threads, by shards in one workspace, by shards that are merged, and by processes.
 */
class SplitRunsTest {
  @TempDir private Path folder = Path.of("");
  private Cli cli = Cli.in(folder);
  private Path study = folder;

  @BeforeEach
  void begin() throws IOException {
    cli = Cli.in(folder);
    study = Cli.tinyStudy(folder);
  }

  private Cli.Result shard(String share, Path workspace) {
    Cli.Result result = cli.run("run", study, "--shard", share, "--out", workspace, "--workers", 1);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  private Path observations(Path workspace, String account) {
    Cli.Result result = cli.run("run", study, "--out", workspace, "--workers", 1);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains(account);
    return Path.of(result.lastLine()).resolve("observations.csv");
  }

  @Test
  void theBytesAreThoseOfARunOfOneMachine() {
    Path whole = observations(folder.resolve("whole"), "8 expected, 8 done, 0 reused");

    Path shared = folder.resolve("shared");
    assertThat(shard("1/3", shared).out())
        .contains("shard 1/3: 3 cells kept, 5 more with other shards")
        .contains("all that is missing with: tributary run ");
    assertThat(shard("2/3", shared).out()).contains("6 cells kept, 2 more with other shards");
    assertThat(shard("3/3", shared).out()).contains("8 cells kept, none is missing. Make the");
    assertThat(shared.resolve("tiny")).doesNotExist();
    assertThat(observations(shared, "8 expected, 0 done, 8 reused")).hasSameBinaryContentAs(whole);

    Path merged = folder.resolve("merged");
    shard("1/2", folder.resolve("a"));
    shard("2/2", folder.resolve("b"));
    Cli.Result merge = cli.run("merge", folder.resolve("a"), folder.resolve("b"), "--out", merged);
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out()).contains("4 cells").contains("0 failed cells");
    assertThat(observations(merged, "8 expected, 0 done, 8 reused")).hasSameBinaryContentAs(whole);

    Path processes = folder.resolve("processes");
    Cli.Result isolated = cli.run("run", study, "--isolate", "--out", processes, "--workers", 1);
    assertThat(isolated.code()).as(isolated.out() + isolated.err()).isZero();
    Path run = Path.of(isolated.lastLine());
    assertThat(run.resolve("observations.csv")).hasSameBinaryContentAs(whole);
    assertThat(run.resolve("provenance.json")).content().contains("\"cells\" : \"processes\"");
    assertThat(processes.resolve("workers")).doesNotExist();
  }

  @Test
  void mistakesAreToldBeforeAnythingIsMeasured() {
    Path none = folder.resolve("none");
    Cli.Result bad = cli.run("run", study, "--shard", "4/3", "--out", none);
    assertThat(bad.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(bad.err()).contains("a shard is i/n with 1 <= i <= n, was 4/3");
    Cli.Result dry = cli.run("run", study, "--shard", "1/3", "--dry-run", "--out", none);
    assertThat(dry.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(dry.err()).contains("leave out --shard");
    Cli.Result late = cli.run("run", study, "--cell-timeout", "5", "--out", none);
    assertThat(late.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(late.err()).contains("--cell-timeout needs --isolate");
    Cli.Result both = cli.run("run", study, "--spark", "spark://h:1", "--isolate", "--out", none);
    assertThat(both.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(both.err()).contains("leave out --isolate, --shard and --dry-run");
    Cli.Result conf = cli.run("run", study, "--spark-conf", "spark.cores.max=2", "--out", none);
    assertThat(conf.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(conf.err()).contains("--spark-conf needs --spark");
    String jars = "spark.jars=mine.jar";
    Cli.Result own =
        cli.run("run", study, "--spark", "spark://h:1", "--spark-conf", jars, "--out", none);
    assertThat(own.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(own.err()).contains("--spark-conf spark.jars cannot be given");
    assertThat(none).doesNotExist();
    Cli.Result idle =
        cli.run("run", study, "--spark", "spark://h:1", "--workers", 2, "--out", none);
    assertThat(idle.err()).contains("--workers does nothing with --spark").doesNotContain("gpu");

    none = folder.resolve("no-workspace");
    Cli.Result nothing = cli.run("merge", none, "--out", folder.resolve("into"));
    assertThat(nothing.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(nothing.err()).contains(none + " is no workspace");
    shard("1/1", folder.resolve("own"));
    Cli.Result itself = cli.run("merge", folder.resolve("own"), "--out", folder.resolve("own"));
    assertThat(itself.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(itself.err()).contains("is the workspace that gets the cells");
  }
}
