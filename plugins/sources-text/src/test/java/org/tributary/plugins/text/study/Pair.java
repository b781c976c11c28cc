package org.tributary.plugins.text.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyBench;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;

/**
 * What two texts do for each other: held-out loss of one 5-gram each, less that of one 5-gram of
 * both, in nats per character.
 *
 * @param first gain of the first text in each fold
 * @param second gain of the second text
 */
record Pair(double[] first, double[] second) {
  private static final List<String> PLUGINS =
      List.of("sources-text", "families-discrete", "metrics-divergence", "study-multi-source");

  /** Mean of both gains, in each fold. */
  double[] symmetric() {
    double[] mean = new double[first.length];
    Arrays.setAll(mean, fold -> (first[fold] + second[fold]) / 2);
    return mean;
  }

  static Tributary open(Path folder, Optional<Path> data) {
    return new StudyBench(folder, PLUGINS, data).tributary();
  }

  static RunReport run(Tributary tributary, Path file, Path workspace) {
    return tributary.run(
        new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.empty()),
        RunSettings.standard(workspace, "test"),
        RunListener.silent(),
        new Cancellation());
  }

  /**
   * Measures a pair of the genesis folder.
   *
   * @param parallel whether both texts hold out the same block, or each one of its own
   */
  static Pair measure(
      Tributary tributary, Path folder, String first, String second, boolean parallel)
      throws IOException {
    Path file = folder.resolve(first + "-" + second + "-" + parallel + ".yaml");
    Files.writeString(
        file,
        """
        study: multi-source
        source:
          use: text
          files: ["${data}/genesis/%s.txt", "${data}/genesis/%s.txt"]
          charset: latin-1
          length: 1000
          parallel: %s
        family: {use: n-gram, order: 5}
        arms: [merged, separate]
        metrics: [{use: log-loss-per-character, perSource: true}]
        %s
        """
            .formatted(
                first,
                second,
                parallel,
                parallel ? "folds: 10" : "replicates: 25\ntestShare: 0.1"));
    RunReport run = run(tributary, file, folder.resolve("runs"));
    if (run.completeness().failed() > 0) {
      throw new IllegalStateException(run.failures().toString());
    }
    List<String[]> rows =
        Files.readAllLines(run.folder().resolve("observations.csv")).stream()
            .map(line -> line.split(",", -1))
            .toList();
    List<String> head = List.of(rows.get(0));
    int folds = parallel ? 10 : 25;
    double[][] gains = new double[2][folds];
    for (String[] row : rows.subList(1, rows.size())) {
      String source = row[head.indexOf("of_source")];
      if (!source.isEmpty()) {
        double sign = row[head.indexOf("arm")].equals("separate") ? 1 : -1;
        gains[Integer.parseInt(source)][Integer.parseInt(row[head.indexOf("replicate")])] +=
            sign * Double.parseDouble(row[head.indexOf("value")]);
      }
    }
    return new Pair(gains[0], gains[1]);
  }
}
