package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.slope;
import static org.tributary.host.Measured.standardError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Finding;

/** A10: tables of eight binary columns whose last four share one table given the first four. */
@Tag("acceptance")
class SharedTailAcceptanceTest {
  private static final int REPLICATES = 100;
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

  /** sqrt((K (2^D1 - 1) + 2^D1 (2^(D-D1) - 1)) / (K (2^D - 1))) at D = 8, D1 = 4. */
  private static double law(int sources) {
    return Math.sqrt((sources * 15 + 16 * 15) / (sources * 255.0));
  }

  private static void seen(String what, Object... numbers) {
    System.out.printf(Locale.ROOT, "[shared tail] " + what + "%n", numbers);
  }

  @Test
  void theRatioFollowsTheRootOfTheCounts() {
    StudyBench.Done done = bench.run(StudyBench.shipped("shared-tail.yaml"), REPLICATES);
    for (int sources : new int[] {1, 3, 5, 10}) {
      Map<String, String> setting = Map.of("source.sources", Integer.toString(sources));
      double[] pooled = done.measured().errors(setting, "pooled");
      double[] separate = done.measured().errors(setting, "separate");
      double ratio = mean(pooled) / mean(separate);
      seen(
          "K=%d: separate %.4f, pooled %.4f, ratio %.4f, law %.4f",
          sources, mean(separate), mean(pooled), ratio, law(sources));
      assertThat(ratio / law(sources)).isCloseTo(1, Offset.offset(0.1));
      if (sources == 1) {
        assertThat(pooled).isEqualTo(separate);
      }
    }
    assertThat(done.report().findings())
        .extracting(Finding::verdict)
        .filteredOn(word -> word.equals("pooled"))
        .hasSize(3);
  }

  @Test
  void theErrorHalvesWithFourTimesTheRowsAndTheRatioStays() throws IOException {
    String text =
        Files.readString(StudyBench.shipped("shared-tail.yaml"))
            .replace("source.sources: [1, 3, 5, 10]", "samples: [5000, 20000, 80000, 320000]");
    StudyBench.Done done = bench.run(bench.written("by-samples.yaml", text), REPLICATES);
    List<Integer> sizes = List.of(5000, 20_000, 80_000, 320_000);
    double[] pooled = errors(done, sizes, "pooled");
    double[] separate = errors(done, sizes, "separate");
    double[] n = sizes.stream().mapToDouble(size -> size).toArray();
    seen("slopes in n: separate %.4f, pooled %.4f", slope(n, separate), slope(n, pooled));
    for (int i = 0; i < n.length; i++) {
      seen("n=%.0f: ratio %.4f, law %.4f", n[i], pooled[i] / separate[i], law(5));
      assertThat(pooled[i] / separate[i] / law(5)).isCloseTo(1, Offset.offset(0.1));
      if (i > 0) {
        assertThat(separate[i - 1] / separate[i]).isCloseTo(2, Offset.offset(0.08));
        assertThat(pooled[i - 1] / pooled[i]).isCloseTo(2, Offset.offset(0.08));
      }
    }
  }

  private static double[] errors(StudyBench.Done done, List<Integer> sizes, String arm) {
    return sizes.stream()
        .mapToDouble(
            size -> {
              double[] all = done.measured().errors(Map.of("samples", "" + size), arm);
              // A hundred replicates tell the mean to a percent: far below what is asked.
              assertThat(standardError(all) / mean(all)).isLessThan(0.01);
              return mean(all);
            })
        .toArray();
  }
}
