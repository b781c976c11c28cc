package org.tributary.host.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.host.StudyFile;

class WorkerOrderTest {
  private static final Map<String, String> VERSIONS =
      WorkerOrder.versions(new RunIdentity(7, "2.0.0", "OpenBLAS, 8 lanes", 1));
  private static final List<String> PLUGINS = List.of("acme/first@1.0.0 aa", "acme/two@1.0.0 bb");
  private static final Map<String, String> INPUTS = Map.of("/data/a.csv", "cc");

  private static WorkerOrder order(OptionalLong seed) {
    return new WorkerOrder(
        new StudyFile(Path.of("/s/study.yaml"), List.of("a.b=1"), seed, OptionalInt.of(3)),
        Path.of("/s/runs"),
        2,
        Duration.ofSeconds(5),
        VERSIONS,
        PLUGINS,
        INPUTS,
        Map.of("/data/a.csv", "cc-a.csv"));
  }

  @Test
  void whatIsSentIsWhatIsRead() throws Exception {
    for (OptionalLong seed : List.of(OptionalLong.empty(), OptionalLong.of(Long.MIN_VALUE))) {
      assertThat(WorkerOrder.read(order(seed).json())).isEqualTo(order(seed));
    }
  }

  @Test
  void whatDiffersIsNamed() {
    WorkerOrder order = order(OptionalLong.empty());
    assertThat(order.differences(VERSIONS, PLUGINS, INPUTS)).isEmpty();
    assertThat(
            order.differences(
                WorkerOrder.versions(new RunIdentity(7, "2.0.0", "OpenBLAS, 4 lanes", 1)),
                List.of("acme/first@1.0.0 aa", "acme/two@1.0.0 b2"),
                Map.of("/data/a.csv", "c2")))
        .isEqualTo(
            "numerics is OpenBLAS, 8 lanes in the run and OpenBLAS, 4 lanes in the worker;"
                + " plugin acme/two@1.0.0 is bb in the run and b2 in the worker;"
                + " input /data/a.csv is cc in the run and c2 in the worker");
  }
}
