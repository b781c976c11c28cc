package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule that leaves its range is a mistake of the file, not a cell that fails. */
class LoopMistakesTest {
  private static final String FILE =
      """
      study: self-consuming
      replicates: 2
      source: {use: categorical, uniform: 6}
      samples: 20
      family: categorical
      generations: 4
      metrics: [squared-risk]
      """;

  @TempDir static Path folder;

  @Test
  void schedulesAreTriedAtEveryGeneration() throws IOException {
    try (StudyBench bench = new StudyBench(folder)) {
      Path share = bench.written("share.yaml", FILE + "loops: [{use: fresh-mixture, alpha: 2}]\n");
      assertThatThrownBy(() -> bench.run(share, 2))
          .isInstanceOf(InvalidStudyException.class)
          .hasMessageContaining(
              "share.yaml:8  loop 'fresh-mixture': alpha must be in [0, 1], was 2.0 at generation"
                  + " 1");
      Path size = bench.written("size.yaml", FILE + "loops: [{use: mixture, size: \"10-5*t\"}]\n");
      assertThatThrownBy(() -> bench.run(size, 2))
          .isInstanceOf(InvalidStudyException.class)
          .hasMessageContaining("was 0.0 at generation 3");
    }
  }
}
