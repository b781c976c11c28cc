package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.past.Verification;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.evidence.Finding;

class FigureOneTest {
  @TempDir Path folder;

  @Test
  void aStudyFileBecomesEvidence() throws Exception {
    Path file = folder.resolve("figure-1.yaml");
    Files.writeString(
        file,
        """
        study: multi-source
        replicates: 200
        source: {use: shared-mean-gaussians, sources: 5, dimension: 10, similarity: 0.5}
        samples: 500
        family: {use: gaussian, covariance: identity, shared: "${source.shared}"}
        arms: [pooled, separate]
        metrics: [average-tv]
        bounds: [bracketing-gaussian, rate-gaussian, exact-gaussian]
        sweep:
          source.sources: [1, 3, 5, 10, 15]
        """);
    RuntimeOptions runtime = RuntimeOptions.none(folder.resolve("cache"));
    for (String plugin :
        List.of(
            "sources-synthetic", "families-gaussian", "metrics-divergence", "study-multi-source")) {
      runtime =
          runtime.withExploded(ExplodedPlugin.ofModule(Path.of("../../plugins").resolve(plugin)));
    }
    HostOptions options =
        new HostOptions(runtime, folder.resolve("home"), Optional.empty(), Set.of());
    try (Tributary tributary = Tributary.open(options)) {
      assertThat(tributary.plugins()).allSatisfy(p -> assertThat(p.reason()).isEmpty());
      RunReport run =
          tributary.run(
              StudyFile.of(file),
              RunSettings.standard(folder.resolve("runs"), "test"),
              RunListener.silent(),
              new Cancellation());
      assertThat(run.completeness().done()).isEqualTo(1000);
      assertThat(run.completeness().failed()).isZero();
      assertThat(run.findings())
          .extracting(Finding::verdict)
          .containsExactlyInAnyOrder("identical", "pooled", "pooled", "pooled", "pooled");
      Verification.Result again = tributary.verify(run.folder(), 20);
      assertThat(again.differences()).isEmpty();
      assertThat(again.checked()).isEqualTo(20);
    }
  }
}
