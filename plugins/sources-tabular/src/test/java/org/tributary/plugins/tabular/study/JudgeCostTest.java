package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;

/** What it costs to judge a table of 5,000 rows and 20 columns by seven metrics. */
@Tag("thorough")
class JudgeCostTest {
  private static final int NUMBERS = 16;
  private static final int LABELS = 4;

  @TempDir Path folder;

  private static List<String> rows(int key) {
    RandomStream stream = RandomStream.of(61, key);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 5000; row++) {
      double shared = stream.nextGaussian();
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < NUMBERS; column++) {
        line.append(
            String.format(Locale.ROOT, "%.5f,", 0.6 * shared + 0.8 * stream.nextGaussian()));
      }
      for (int column = 0; column < LABELS; column++) {
        line.append(column == 0 ? "" : ",").append((char) ('a' + stream.nextInt(4)));
      }
      rows.add(line.toString());
    }
    return rows;
  }

  private static String header() {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < NUMBERS + LABELS; column++) {
      names.add((column < NUMBERS ? "x" : "c") + column);
    }
    return String.join(",", names);
  }

  @Test
  void fiveThousandRowsOfTwentyColumnsTakeAtMostAMinuteOfProcessorTime() {
    JudgeTables tables = new JudgeTables(folder);
    tables.table("real", header(), rows(0));
    String file = tables.table("made", header(), rows(1));
    Path study =
        tables.study(
            "real.csv",
            file,
            "energy, mmd, table-scores, classifier-two-sample, frechet, precision-recall,"
                + " sliced-wasserstein",
            "");
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (Tributary tributary = Studies.open(folder, Optional.empty())) {
      long before = machine.getProcessCpuTime();
      RunReport run = Studies.run(tributary, study, 25, folder.resolve("runs"));
      double seconds = (machine.getProcessCpuTime() - before) / 1e9;
      System.out.printf("5,000 x 20, seven metrics: %.1f CPU s%n", seconds);
      assertThat(run.completeness().failed()).isZero();
      assertThat(seconds).isLessThanOrEqualTo(60);
    }
  }
}
