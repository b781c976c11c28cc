package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

class SamplingTest {
  private static final String STUDY =
      """
      study: multi-source
      source: {use: shared-mean-gaussians, sources: 2, dimension: 2, similarity: 0.5}
      samples: 40
      family: {use: gaussian, covariance: identity}
      metrics: [average-tv]
      """;
  @TempDir Path folder;

  private static SampleRequest wanted(StudyBench.Done done) {
    return new SampleRequest(done.report().folder(), Map.of(), 0, "", 3);
  }

  @Test
  void aModelThatWasNeverKeptOrIsGoneIsAskedForWithTheSwitchThatKeepsIt() throws IOException {
    try (StudyBench bench = new StudyBench(folder)) {
      StudyBench.Done none = bench.run(bench.written("none.yaml", STUDY), 2);
      StudyBench.Done kept =
          bench.run(bench.written("kept.yaml", STUDY + "keep: {models: all}\n"), 2);
      assertThat(bench.tributary().sample(wanted(kept)).points().size()).isEqualTo(6);
      try (Stream<Path> files = Files.walk(bench.workspace("runs-kept.yaml").resolve("models"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
      for (StudyBench.Done done : List.of(none, kept)) {
        assertThatThrownBy(() -> bench.tributary().sample(wanted(done)))
            .isInstanceOf(TributaryException.class)
            .hasMessageContaining("kept no model of")
            .hasMessageContaining("replicate 0")
            .hasMessageContaining("keep: {models: all}");
      }
    }
  }

  @Test
  void cellsThatWereMeasuredWithoutKeepingAreMeasuredAgainForTheirModels() throws IOException {
    try (StudyBench bench = new StudyBench(folder)) {
      String keeping = STUDY + "keep: {models: all}\n";
      StudyBench.Done none = bench.run(bench.written("none.yaml", STUDY), 2, "one", 2);
      Path file = bench.written("kept.yaml", keeping);
      StudyBench.Done kept = bench.run(file, 2, "one", 2);
      assertThat(kept.report().completeness().reused()).isZero();
      assertThat(kept.report().folder().resolve("observations.csv"))
          .hasSameBinaryContentAs(none.report().folder().resolve("observations.csv"));
      assertThat(bench.tributary().sample(wanted(kept)).points().size()).isEqualTo(6);

      StudyBench.Done again = bench.run(file, 2, "one", 2);
      assertThat(again.report().completeness().reused()).isEqualTo(2);
      try (Stream<Path> files = Files.walk(bench.workspace("one").resolve("models"))) {
        Path largest =
            files
                .filter(Files::isRegularFile)
                .max(Comparator.comparingLong(each -> each.toFile().length()))
                .orElseThrow();
        Files.delete(largest);
      }
      StudyBench.Done mended = bench.run(file, 2, "one", 2);
      assertThat(mended.report().completeness().reused()).isEqualTo(1);
      StudyBench.Done without = bench.run(bench.written("none.yaml", STUDY), 2, "one", 2);
      assertThat(without.report().completeness().reused()).isEqualTo(2);
    }
  }
}
