package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A metric that ends its process over some cells, and runs that survive it. */
@ExtendWith(LeavesInstallAlone.class)
@DisabledOnOs(OS.WINDOWS)
@Tag("acceptance")
class BreakingCellsTest {
  private static final int CELLS = 24;
  private static final Pattern FAILED = Pattern.compile("(\\d+) failed");
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @BeforeEach
  void installMetric() throws IOException {
    BreakingMetric.build(installation, folder, "+=", home().resolve("plugins/breaks.zip"));
    BreakingMetric.study(folder.resolve("study.yaml"), CELLS);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Command tributary(String how, String workspace, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "study.yaml", "--set", "metrics.how=" + how, "--out", workspace));
    words.addAll(List.of(more));
    return installation
        .tributary(folder, words.toArray(new String[0]))
        .with("TRIBUTARY_HOME", home().toString());
  }

  private static int failed(Finished run) {
    Matcher matcher = FAILED.matcher(run.out());
    assertThat(matcher.find()).as(run.out() + run.err()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  @Test
  void whatEndsAWorkerIsOneFailedCellAndTheOthersAreThoseOfThreads() throws IOException {
    Finished thrown = tributary("throw", "threads").run();
    int broken = failed(thrown);
    assertThat(broken).isBetween(1, CELLS - 5);
    for (Map.Entry<String, String> each :
        Map.of("exit", "ended with exit code 3", "fault", "signal 6", "kill", "signal 9")
            .entrySet()) {
      String workspace = each.getKey();
      Finished isolated = tributary(each.getKey(), workspace, "--isolate", "--workers", "2").run();

      assertThat(isolated.code()).as(isolated.out() + isolated.err()).isEqualTo(1);
      assertThat(failed(isolated)).isEqualTo(broken);
      assertThat(isolated.out()).contains(each.getValue(), "twice; what it printed is in");
      assertThat(observations(workspace)).hasSameBinaryContentAs(observations("threads"));
      assertThat(folder).isDirectoryNotContaining("glob:**/{hs_err,core}*");
      try (Stream<Path> logs = Files.walk(folder.resolve(workspace).resolve("workers"))) {
        assertThat(logs.anyMatch(file -> contains(file, "this plugin prints as it breaks")))
            .isTrue();
      }
    }
  }

  private Path observations(String workspace) {
    return Folders.latest(folder.resolve(workspace), "breaking").resolve("observations.csv");
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.isRegularFile(file) && Files.readString(file).contains(text);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Memory that runs out is a failed cell as on a thread, and its worker goes on. */
  @Test
  void memoryThatRunsOutInAWorkerIsThatCellsFailure() throws IOException {
    int broken = failed(tributary("throw", "threads").run());
    Finished isolated =
        tributary("memory", "processes", "--isolate", "--workers", "2")
            .with("TRIBUTARY_JAVA_OPTS", "-Xmx200m")
            .run();

    assertThat(isolated.code()).as(isolated.out() + isolated.err()).isEqualTo(1);
    assertThat(failed(isolated)).isEqualTo(broken);
    assertThat(isolated.out()).contains("out of memory").doesNotContain("its worker process");
    assertThat(observations("processes")).hasSameBinaryContentAs(observations("threads"));
    assertThat(folder.resolve("processes/workers")).doesNotExist();
  }

  /** Between two starts of a worker its plugin becomes another. */
  @Test
  void anotherBuildOfAPluginIsRefusedAndNamed() throws IOException {
    Path other = home().resolve("other.zip");
    BreakingMetric.build(installation, folder, "-=", other);

    Finished refused =
        tributary("renew", "processes", "--isolate", "--workers", "1")
            .with("OTHER_BREAKS", other.toString())
            .run();

    assertThat(refused.code()).as(refused.out()).isNotZero();
    assertThat(refused.err())
        .contains("would measure other numbers", "worker-differs")
        .containsPattern(
            "plugin \\S*breaks@1.0.0 is [0-9a-f]+ in the run and [0-9a-f]+ in the worker");
  }

  @Test
  void aDiskThatIsFullForAWorkerEndsTheRunInASentenceAndItGoesOnLater() throws IOException {
    Finished tried =
        new Command(
                List.of("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"), folder, Map.of())
            .run();
    assumeThat(tried.code()).as("needs root and unshare(1), to mount small disks").isZero();
    Path study = folder.resolve("study.yaml");
    Files.writeString(study, Files.readString(study) + "keep: {models: all}\n");
    Path models = Files.createDirectories(folder.resolve("full/models"));
    Command run =
        tributary("throw", "full", "--isolate", "--workers", "1", "--set", "metrics.above=99");
    String small = "mount -t tmpfs -o size=32k none '" + models + "' && exec \"$@\"";

    Finished full = run.behind("unshare", "-m", "sh", "-c", small, "sh").run();

    assertThat(full.code()).as(full.out()).isEqualTo(1);
    assertThat(full.err()).contains("No space left on device", "disk-full");
    Finished later = run.run();
    assertThat(later.code()).as(later.err()).isZero();
    // The kept models went with the small disk, and the study keeps them: measured once more.
    assertThat(later.out()).contains(" 24 done, 0 reused, 0 failed");
    assertThat(run.run().out()).contains(" 0 done, 24 reused, 0 failed");
  }

  /** As a terminal sends it: to every process of the group at once. */
  @Test
  void controlCForTheWholeGroupLosesNothingAndBlamesNobody() throws Exception {
    String[] words = {"--isolate", "--workers", "2", "--replicates", "4000"};
    Command run =
        tributary("throw", "group", words).behind("setsid", "env", "--default-signal=INT");
    Running running = run.start().onceMeasuring(folder.resolve("group"));
    List<ProcessHandle> workers = running.process().descendants().toList();
    Finished stopped = running.signalGroup("INT").finish();

    assertThat(workers).hasSizeGreaterThanOrEqualTo(2);
    assertThat(stopped.code()).as(stopped.err()).isEqualTo(130);
    assertThat(stopped.err()).contains("stopped  ", "Go on with: tributary run ");
    assertThat(stopped.out() + stopped.err()).doesNotContain("worker process ended", "signal 2");
    TimeUnit.SECONDS.sleep(2);
    assertThat(workers).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("group/workers")).doesNotExist();

    Finished later = tributary("throw", "group", words).run();
    assertThat(later.out()).doesNotContain(" 0 reused").contains("4,000 expected");
    tributary("throw", "threads", "--replicates", "4000").run();
    assertThat(observations("group")).hasSameBinaryContentAs(observations("threads"));
  }

  @Test
  void aCellThatNeverEndsFailsAfterItsTime() {
    Finished run =
        tributary(
                "hang",
                "processes",
                "--isolate",
                "--cell-timeout",
                "4",
                "--set",
                "metrics.above=1.35")
            .run();
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("took longer than 4 s, the --cell-timeout");
    Finished refused = tributary("hang", "other", "--cell-timeout", "3").run();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--cell-timeout needs --isolate");
  }

  /** Without isolation the process is gone, and the next says over which cell. */
  @Test
  void aRunThatAPluginEndedIsTold() {
    Finished ended = tributary("halt", "threads", "--workers", "1").run();
    assertThat(ended.code()).isEqualTo(7);

    Finished next = tributary("throw", "threads", "--workers", "1").run();

    assertThat(next.out())
        .containsPattern("an earlier run was killed or broke off over .*replicate \\d+: if")
        .contains("--isolate");
    assertThat(tributary("throw", "threads").run().out()).doesNotContain("an earlier run");
  }

  @Test
  void withItsParentAWorkerEndsWhateverItIsDoing() throws InterruptedException, IOException {
    Running run = tributary("hang", "processes", "--isolate", "--workers", "1").start();
    List<ProcessHandle> workers = List.of();
    while (run.process().isAlive()
        && (workers.isEmpty() || Running.journalled(folder.resolve("processes")) == 0)) {
      workers = run.process().descendants().toList();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    run.signal("KILL").finish();
    TimeUnit.SECONDS.sleep(2);
    assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }
}
