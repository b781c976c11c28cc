package org.tributary.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an executor does with a batch, with processes that act. */
@Timeout(BatchWorkersTest.SECONDS)
class BatchWorkersTest {
  /** Each test starts a few processes of Java, which a crowded machine takes its time for. */
  static final int SECONDS = 180;

  @TempDir private Path root = Path.of("");

  @AfterEach
  void end() {
    BatchWorkers.end(root + "a study");
    BatchWorkers.end(root + "refuse");
  }

  private List<Wire.Message> measured(String order, String... tasks) {
    ClusterJob job =
        new ClusterJob(
            root + order,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ActingWorker.class.getName(),
                ClusterJob.ROOT),
            Map.of(),
            order,
            List.of(),
            Map.of(),
            "");
    Stream<byte[]> frames =
        Stream.of(tasks).map(task -> Wire.Message.of(Wire.Kind.TASK, task).packed());
    return BatchWorkers.of(job, root).measure(frames.iterator()).stream()
        .map(Wire.Message::unpacked)
        .toList();
  }

  @Test
  void theCellThatEndsItsProcessIsBrokenAndTheOthersAreNot() {
    List<Wire.Message> said = measured("a study", "one", "exit", "exit once", "train");

    assertThat(said)
        .extracting(Wire.Message::kind)
        .containsExactly(
            Wire.Kind.RESULT,
            Wire.Kind.BROKEN,
            Wire.Kind.RESULT,
            Wire.Kind.ARTIFACT,
            Wire.Kind.MODEL,
            Wire.Kind.RESULT);
    assertThat(said.get(0).text()).isEqualTo("one knowing 0");
    assertThat(said.get(1).text())
        .matches(
            "\\d+ its worker process ended with exit code 3, twice; what it printed is in "
                + root
                + "/workers/worker-2.log, at last: .*before the end \\(on .+\\)");
    assertThat(said.get(2).text()).isEqualTo("exit once knowing 1");
    // Of a training's states the last alone.
    assertThat(new String(Keyed.bytes(said.get(4)), StandardCharsets.UTF_8)).isEqualTo("second");
  }

  @Test
  void theProcessesOfARunThatHasEndedEndToo() {
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    measured("a study", "one");
    List<ProcessHandle> started =
        ProcessHandle.current().children().filter(each -> !before.contains(each)).toList();
    assertThat(started).hasSize(1);

    BatchWorkers.end(root + "a study");

    started.get(0).onExit().join();
    assertThat(started.get(0).isAlive()).isFalse();
  }

  @Test
  void aRefusalEndsTheBatchAndNamesTheMachine() {
    List<Wire.Message> differs = measured("a study", "differ", "one");
    assertThat(differs).hasSize(1);
    WorkerRefusal refusal = WorkerRefusal.of(differs.get(0));
    assertThat(refusal.code()).isEqualTo("worker-differs");
    assertThat(refusal).hasMessageMatching("another seed \\(on .+\\)");
    assertThat(WorkerRefusal.of(measured("refuse", "one").get(0)))
        .hasMessageMatching("no such study \\(on .+\\)");
  }
}
