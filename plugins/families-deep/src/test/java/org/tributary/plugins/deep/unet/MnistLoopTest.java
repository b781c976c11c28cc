package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.StudyBench;
import org.tributary.sdk.evidence.Position;

/** Digits of digits, one run of the shipped study: the order of Fu et al. 2024, appendix J. */
@Tag("thorough")
class MnistLoopTest {
  private static final Path STUDY =
      Path.of("../../distributions/deep/src/main/studies/mnist-loop.yaml");
  @TempDir private Path folder = Path.of("");

  @Test
  void digitsOfDigitsAloneAreWorseThanBesideRealOnesAndBothWorsen() {
    Path data = Digits.folder().getParent();
    List<String> plugins =
        List.of(
            "djl-runtime",
            "families-deep",
            "sources-image",
            "metrics-sample",
            "study-self-consuming");
    try (StudyBench bench = new StudyBench(folder, plugins, Optional.of(data))) {
      StudyBench.Done done = bench.run(STUDY, 1);
      assertThat(done.report().failures()).isEmpty();
      for (int fit = 2; fit <= 4; fit++) {
        double alone = energy(done, "syn", fit);
        double beside = energy(done, "mix", fit);
        System.out.printf(Locale.ROOT, "[mnist] fit %d: syn %.3f, mix %.3f%n", fit, alone, beside);
        assertThat(alone).isGreaterThan(beside).isGreaterThan(energy(done, "syn", fit - 1));
        assertThat(beside).isGreaterThan(energy(done, "mix", fit - 1));
      }
    }
  }

  private static double energy(StudyBench.Done done, String arm, int fit) {
    return done.measured().values(Map.of(), arm, "energy", Position.generation(fit))[0];
  }
}
