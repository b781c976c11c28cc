package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

class MissingPluginTest {
  private static final String STUDY =
      """
      study: multi-source
      source: {use: shared-mean-gaussians, sources: 2, dimension: 2, similarity: 0.5}
      samples: 40
      family: gaussian
      metrics: [average-tv]
      """;
  @TempDir Path folder;

  @Test
  void aRunWhosePluginIsGoneNamesItWithVersionAndHash() throws IOException {
    Path run;
    try (StudyBench all = new StudyBench(folder)) {
      run = all.run(all.written("study.yaml", STUDY), 2).report().folder();
    }
    List<String> left = List.of("sources-synthetic", "study-multi-source", "metrics-divergence");
    try (StudyBench fewer = new StudyBench(folder, left, Optional.empty())) {
      List<ThrowingCallable> opening =
          List.of(
              () -> fewer.tributary().verify(run, 1),
              () -> fewer.tributary().report(run),
              () -> fewer.tributary().sample(new SampleRequest(run, Map.of(), 0, "", 3)));
      for (ThrowingCallable each : opening) {
        assertThatThrownBy(each)
            .isInstanceOfSatisfying(
                TributaryException.class,
                missing -> assertThat(missing.code()).isEqualTo("plugin-missing"))
            .hasMessageMatching(
                ".* needs plugin families-gaussian [0-9.]+ \\(sha256 [0-9a-f]{64}\\), which is not"
                    + " installed.*");
      }
    }
  }
}
