package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 15 cells of figure 1 of Wang et al. (ICML 2025), measured by the shipped studies.
 *
 * @param cells in the order of the oracle
 * @param cpuSeconds of the process over all runs, from file to report
 */
record FigureOne(List<Cell> cells, double cpuSeconds) {

  /** One cell beside the expectation of its oracle and the number the paper published. */
  record Cell(
      String axis,
      int sources,
      double similarity,
      int samples,
      double expectedSeparate,
      double publishedSeparate,
      double expectedPooled,
      double publishedPooled,
      double[] separate,
      double[] pooled) {
    int dissimilar() {
      return 10 - (int) Math.floor(similarity * 10 + 1e-9);
    }

    double freeMeans() {
      return (sources - 1.0) * dissimilar() + 10;
    }

    double ratio() {
      return mean(pooled) / mean(separate);
    }

    /** {@code sqrt(1 - ((K-1)/K) beta)}. */
    double law() {
      return Math.sqrt(1 - (sources - 1.0) / sources * (10 - dissimilar()) / 10.0);
    }
  }

  /** With the exact total variation of each fitted model. */
  static FigureOne exact(StudyBench bench, int replicates) throws IOException {
    return measured(bench, replicates, "");
  }

  /**
   * With the estimator that the paper published: {@code (1/2) |p^/p* - 1|} at 500 points of the
   * truth, here the same number of each source where the paper draws labels.
   */
  static FigureOne published(StudyBench bench, int replicates) throws IOException {
    return measured(bench, replicates, "{use: average-tv, estimator: one-sided, points: %d}");
  }

  private static FigureOne measured(StudyBench bench, int replicates, String metric)
      throws IOException {
    Path oracle = Path.of("src/test/resources/oracles/multisource_gaussian_expected.csv");
    Map<String, StudyBench.Done> runs = new HashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (String line : Files.readAllLines(oracle).subList(1, 16)) {
      String[] f = line.split(",");
      double similarity = Double.parseDouble(f[3]);
      boolean whole = similarity == Math.rint(similarity);
      String file =
          switch (f[0]) {
            case "K" -> "figure-1";
            case "n" -> "figure-1b";
            default -> "figure-1c";
          };
      Map<String, String> setting =
          switch (f[0]) {
            case "K" -> Map.of("source.sources", f[1]);
            case "n" -> Map.of("samples", f[4]);
            default -> Map.of("source.similarity", whole ? f[3].substring(0, 1) : f[3]);
          };
      String text = Files.readString(StudyBench.shipped(file + ".yaml"));
      String name = metric.isEmpty() ? file : file + "-" + f[1] + "-sources";
      if (!metric.isEmpty()) {
        int points = (int) Math.round(500.0 / Integer.parseInt(f[1]));
        text = text.replace("[average-tv]", "[" + metric.formatted(points) + "]");
        text = f[0].equals("K") ? text.replace("[1, 3, 5, 10, 15]", "[" + f[1] + "]") : text;
      }
      if (!runs.containsKey(name)) {
        runs.put(name, bench.run(bench.written(name + ".yaml", text), replicates));
      }
      StudyBench.Done done = runs.get(name);
      assertThat(done.report().completeness().failed()).isZero();
      cells.add(
          new Cell(
              f[0],
              Integer.parseInt(f[1]),
              similarity,
              Integer.parseInt(f[4]),
              Double.parseDouble(f[5]),
              Double.parseDouble(f[6]),
              Double.parseDouble(f[7]),
              Double.parseDouble(f[8]),
              done.measured().errors(setting, "separate"),
              done.measured().errors(setting, "pooled")));
    }
    double seconds = runs.values().stream().mapToDouble(StudyBench.Done::cpuSeconds).sum();
    return new FigureOne(cells, seconds);
  }

  /** The cells of one panel: K, n or sim. */
  List<Cell> along(String axis) {
    return cells.stream().filter(cell -> cell.axis.equals(axis)).toList();
  }
}
