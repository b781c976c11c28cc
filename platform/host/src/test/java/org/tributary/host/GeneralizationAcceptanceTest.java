package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.oracle.GeneralizationGap;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/** The gap of the full Gaussian fit, its test loss exact under the truth. */
@Tag("acceptance")
class GeneralizationAcceptanceTest {
  private static final int REPLICATES = 4000;
  @TempDir Path folder;

  @Test
  void theGapOfAFullGaussianIsTheExactOne() throws Exception {
    int[][] cells = {{1, 10}, {2, 10}, {5, 20}, {5, 100}};
    try (StudyBench bench = new StudyBench(folder)) {
      for (int[] cell : cells) {
        int d = cell[0];
        int n = cell[1];
        Path file =
            bench.written(
                "gap-" + d + "-" + n + ".yaml",
                """
                study: generalization
                source: {use: gaussians, means: [%s]}
                samples: %d
                family: {use: gaussian, covariance: full, estimator: biased}
                metrics: [log-loss]
                bounds: [gaussian-gap]
                """
                    .formatted(Collections.nCopies(d, 0), n));
        Measured measured = bench.run(file, REPLICATES).measured();
        double[] gaps = measured.values(Map.of(), "model", "log-loss", Position.part("gap"));
        double expected = GeneralizationGap.fullGaussian(d, n);
        System.out.printf(
            Locale.ROOT,
            "[gap] d=%d n=%d: %.5f, expected %.5f, z %.2f%n",
            d,
            n,
            mean(gaps),
            expected,
            (mean(gaps) - expected) / standardError(gaps));
        assertThat(gaps).hasSize(REPLICATES);
        assertThat(mean(gaps)).isCloseTo(expected, Offset.offset(4 * standardError(gaps)));
        Observation test =
            measured.all(Map.of(), "model", "log-loss", Position.part("test")).get(0);
        assertThat(test.measurement().estimator()).isEqualTo("exact, Gaussian expectation");
      }
    }
  }
}
