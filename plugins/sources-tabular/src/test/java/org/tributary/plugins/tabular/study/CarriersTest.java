package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.StudyBench;
import org.tributary.host.StudyFile;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.RunFolder;

/** Rows that carry a difference, and units so few that each is left out once: file to card. */
class CarriersTest {
  private static final List<String> PLUGINS =
      List.of("sources-tabular", "families-gaussian", "metrics-divergence", "study-multi-source");

  private static final List<Integer> FAR = List.of(16, 229, 300);

  @TempDir private Path folder = Path.of("");

  private StudyBench.Done run(String csv, String source, String options) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), csv);
    try (StudyBench bench = new StudyBench(folder, PLUGINS, Optional.of(folder))) {
      Path file =
          bench.written(
              "rows.yaml",
              """
              study: multi-source
              name: rows
              source: {use: table, files: [rows.csv], sourceColumn: side%s}
              family: {use: gaussian, covariance: identity}
              arms: [merged, separate]
              metrics: [log-loss]
              %s
              """
                  .formatted(source, options));
      return bench.run(
          new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.empty()), "runs", 2);
    }
  }

  /** The loss of a row differs by about x (m2 - m1): one at 500 outweighs 400 within 3. */
  @Test
  void threeRowsFarOutAreNamedOnTheCard() throws IOException {
    StringBuilder csv = new StringBuilder("x,side\n");
    RandomStream stream = RandomStream.of(21, 0);
    for (int row = 0; row < 400; row++) {
      double value = FAR.contains(row) ? 500 + row : stream.nextGaussian();
      csv.append(value).append(row % 2 == 0 ? ",l\n" : ",r\n");
    }
    StudyBench.Done done = run(csv.toString(), "", "replicates: 20");

    Finding finding = done.report().findings().get(0);
    assertThat(finding.text())
        .contains("arried by few rows", "make such intervals miss in 10-57 % of cases")
        .containsAnyOf("row 301", "row 230", "row 17", "rows 301", "rows 230", "rows 17")
        .doesNotContain("times the rows");
    assertThat(done.report().unanswered()).isEmpty();
  }

  @Test
  void eightBlocksAreLeftOutOnceEachAndCountedAsEight() throws IOException {
    StringBuilder csv = new StringBuilder("x,side,block\n");
    RandomStream stream = RandomStream.of(22, 0);
    for (int row = 0; row < 320; row++) {
      double shift = row % 2 == 0 ? -1 : 1;
      csv.append(shift + stream.nextGaussian()).append(row % 2 == 0 ? ",l," : ",r,");
      csv.append("b").append(row / 40).append('\n');
    }
    StudyBench.Done done = run(csv.toString(), ", blockColumn: block", "");

    List<Observation> all =
        RunFolder.readObservations(done.report().folder()).observations().all().stream()
            .filter(each -> each.arm().equals("merged"))
            .filter(each -> each.position().part().isEmpty())
            .toList();
    assertThat(all)
        .as("one replicate a block")
        .hasSize(8)
        .allSatisfy(each -> assertThat(each.sizes().testUnits()).isEqualTo(1));
    Finding finding = done.report().findings().get(0);
    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(finding.text()).contains("over 8 splits", "8 blocks");
  }

  @Test
  void threeBlocksGetNoVerdict() throws IOException {
    StringBuilder csv = new StringBuilder("x,side,block\n");
    for (int row = 0; row < 90; row++) {
      csv.append(row % 7).append(row % 2 == 0 ? ",l," : ",r,").append("b").append(row / 30);
      csv.append('\n');
    }
    Finding finding = run(csv.toString(), ", blockColumn: block", "").report().findings().get(0);

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text()).contains("only 3 independent blocks, 4 are the least");
  }
}
