package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.LoopRuns.at;
import static org.tributary.host.LoopRuns.shipped;
import static org.tributary.host.LoopRuns.verdict;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Position;

/** Kernel loops beyond the shipped sweep: controls, sizes and forecasts. */
@Tag("thorough")
class KernelModesTest {
  @TempDir static Path folder;
  private static LoopRuns loops;

  @BeforeAll
  static void open() {
    loops = new LoopRuns(folder);
  }

  @AfterAll
  static void close() {
    loops.close();
  }

  /** A3: a kernel of class 1 is carried by its variance: the error falls all the way. */
  @Test
  void aNarrowKernelHasNoPhaseTransition() throws IOException {
    StudyBench.Done done =
        loops.run(
            "narrow",
            shipped("kde-phase-transition", "smoothness: 2", "smoothness: 1", ": 500", ": 200"));
    assertThat(verdict(done, "mixture-worst-average-tv-by-lambda")).isEqualTo("monotone");
    assertThat(verdict(done, "mixture-best-average-tv-by-lambda")).isEqualTo("monotone");
  }

  /** A3 at n = 1000: the rise is a half, the peak within [3, 12]. */
  @Test
  void theTransitionOfAThousandRowsRisesByAHalf() throws IOException {
    String[] lambdas = {"0", "2", "4", "6", "8", "12", "32"};
    String[] samples = {"1000", "3000", "5000", "7000", "9000", "13000", "33000"};
    StudyBench.Done done =
        loops.run(
            "thousand",
            shipped(
                "kde-phase-transition",
                "0, 0.5, 1, 2, 4, 8, 16, 32, 64",
                String.join(", ", lambdas),
                "100, 150, 200, 300, 500, 900, 1700, 3300, 6500",
                String.join(", ", samples),
                "replicates: 500",
                "replicates: 60"));
    double[] tv = new double[lambdas.length];
    int most = 0;
    for (int i = 0; i < tv.length; i++) {
      Map<String, String> setting = Map.of("loops.lambda", lambdas[i], "samples", samples[i]);
      tv[i] =
          mean(done.measured().values(setting, "mixture", "average-tv", Position.generation(6)));
      System.out.printf(Locale.ROOT, "[modes] n 1000, lambda %s: %.4f%n", lambdas[i], tv[i]);
      most = tv[i] > tv[most] ? i : most;
    }
    assertThat(Double.parseDouble(lambdas[most])).isBetween(3.0, 12.0);
    assertThat(tv[most] / tv[0]).isGreaterThanOrEqualTo(1.25);
    assertThat(tv[6]).isLessThan(tv[most]);
  }

  /** A7: four times the rows lower every curve at every generation. */
  @Test
  void moreRowsLowerEveryCurve() throws IOException {
    StudyBench.Done few =
        loops.run("few", shipped("kde-loops", "replicates: 100", "replicates: 40"));
    StudyBench.Done many =
        loops.run(
            "many",
            shipped(
                "kde-loops", "replicates: 100", "replicates: 40", "samples: 500", "samples: 2000"));
    for (String arm : List.of("only synthetic", "balanced", "half fresh")) {
      for (int g = 1; g <= 11; g++) {
        double[] one = at(few, arm, "average-tv", g);
        double[] other = at(many, arm, "average-tv", g);
        assertThat(mean(one) - mean(other))
            .as("%s at %d", arm, g)
            .isGreaterThan(4 * Math.hypot(standardError(one), standardError(other)));
      }
    }
  }

  /** Evidence.md, section 2: 90 % intervals, 5 and 20 refits ahead, hold 166 to 192 of 200. */
  @Test
  void kernelAndGaussianLoopsAreForetold() throws IOException {
    for (String family : List.of("gaussian", "{use: kde, rule: smoothness, smoothness: 2}")) {
      StudyBench.Done done =
          loops.run(
              "foretold-" + family.contains("kde"),
              shipped(
                  "forecast-gaussian",
                  "family: gaussian",
                  "family: " + family,
                  "samples: 10",
                  family.contains("kde") ? "samples: 50" : "samples: 10",
                  "generations: 21",
                  "generations: 31",
                  "loops: [replace, accumulate]",
                  "loops: replace",
                  "bounds: [gaussian-loop]\n",
                  "",
                  "ahead: [5, 10]",
                  "ahead: [5, 20]"));
      for (int g : new int[] {15, 30}) {
        double[] came = at(done, "replace", "model-log-variance", g);
        Position foretold = Position.generation(g).withPart("forecast");
        double[] low =
            done.measured()
                .values(Map.of(), "replace", "forecast-low-model-log-variance", foretold);
        double[] high =
            done.measured()
                .values(Map.of(), "replace", "forecast-high-model-log-variance", foretold);
        int held = 0;
        for (int r = 0; r < came.length; r++) {
          held += low[r] <= came[r] && came[r] <= high[r] ? 1 : 0;
        }
        System.out.printf("[modes] forecast %s at %d: %d of 200%n", family, g, held);
        assertThat(held).as("%s at %d", family, g).isBetween(166, 192);
      }
    }
  }
}
