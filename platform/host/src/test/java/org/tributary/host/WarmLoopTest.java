package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Position;

/** Warm-started retraining in a study file, with a family that descends no gradient. */
class WarmLoopTest {
  private static final String FILE =
      """
      study: self-consuming
      replicates: 20
      source: {use: gaussians, means: [[-1], [1]]}
      samples: 100
      family: {use: gaussian-mixture, iterations: 3, tolerance: 0, means: [[-0.2], [0.1]]}
      training: merged
      loop: {use: mixture, real: fixed, shares: counts, alpha: 1}
      generations: 8
      arms: [{name: cold, warm: false}, {name: warm, warm: true}, {name: at once, family: {use: \
      gaussian-mixture, iterations: 24, tolerance: 0, means: [[-0.2], [0.1]]}}]
      metrics: [log-loss]
      """;

  @TempDir static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void open() {
    bench = new StudyBench(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static double[] losses(StudyBench.Done done, String arm, int generation) {
    return done.measured().values(Map.of(), arm, "log-loss", Position.generation(generation));
  }

  /**
   * On the same rows eight times three steps of EM, each from where the last ended, are its first
   * twenty-four; from scratch they are the first three again.
   */
  @Test
  void stepsFromTheLastModelAddUp() throws IOException {
    assertThat(FILE.lines().count()).isLessThanOrEqualTo(12);
    StudyBench.Done done = bench.run(bench.written("warm.yaml", FILE), 20);
    assertThat(done.report().failures()).isEmpty();
    assertThat(losses(done, "warm", 8)).containsExactly(losses(done, "at once", 1), within(1e-12));
    assertThat(losses(done, "cold", 8)).containsExactly(losses(done, "cold", 1), within(1e-12));
    assertThat(losses(done, "warm", 1)).isEqualTo(losses(done, "cold", 1));
    assertThat(losses(done, "warm", 8)).isNotEqualTo(losses(done, "warm", 1));
  }

  /** Two sources trained apart: each goes on from its own components. */
  @Test
  void eachSourceGoesOnFromItsOwnModel() throws IOException {
    String apart = FILE.replace("training: merged", "training: separate");
    StudyBench.Done done = bench.run(bench.written("apart.yaml", apart), 3);
    assertThat(done.report().failures()).isEmpty();
    assertThat(losses(done, "warm", 8)).containsExactly(losses(done, "at once", 1), within(1e-12));
  }

  @Test
  void aFamilyThatCannotGoOnIsAMistakeOfTheArm() {
    String cannot = FILE.replace("{use: gaussian-mixture, iterations: 3,", "{use: gaussian,");
    String file = cannot.replace("tolerance: 0, means: [[-0.2], [0.1]]}\ntraining", "}\ntraining");
    assertThatThrownBy(() -> bench.run(bench.written("cannot.yaml", file), 20))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("arm 'warm' goes on from its last model, which its family cannot");
  }
}
