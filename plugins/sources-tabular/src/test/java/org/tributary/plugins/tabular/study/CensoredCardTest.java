package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.StudyBench;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;

/** A region too small to fit: its card says which, how many rows it has and what they must be. */
class CensoredCardTest {
  private static final List<String> PLUGINS =
      List.of("sources-tabular", "families-gaussian", "metrics-divergence", "study-multi-source");

  @TempDir private Path folder = Path.of("");

  private StudyBench.Done run(int rowsOfC) throws IOException {
    StringBuilder csv = new StringBuilder("region,a,b,c,d,e,f,g,h,i\n");
    RandomStream stream = RandomStream.of(12, 0);
    for (int row = 0; row < 120 + rowsOfC; row++) {
      csv.append(row < 60 ? "A" : row < 120 ? "B" : "C");
      for (int column = 0; column < 9; column++) {
        csv.append(',').append(stream.nextGaussian());
      }
      csv.append('\n');
    }
    Files.writeString(folder.resolve("regions.csv"), csv);
    try (StudyBench bench = new StudyBench(folder, PLUGINS, Optional.of(folder))) {
      return bench.run(
          bench.written(
              "regions.yaml",
              """
              study: multi-source
              name: regions
              source: {use: table, files: [regions.csv], sourceColumn: region}
              family: {use: gaussian, pooledCovariance: true}
              arms: [pooled, separate]
              metrics: [held-out-log-likelihood]
              """),
          5);
    }
  }

  @Test
  void theRegionItsRowsAndTheRowsNeededStandOnTheCard() throws IOException {
    StudyBench.Done done = run(5);

    Finding finding = done.report().findings().get(0);
    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text())
        .contains(
            "pooled none",
            "separate 5 of 5 collapsed: source 'C' has 4 training rows: a full covariance of 9"
                + " columns needs at least 10 rows",
            "leave the source out");
    assertThat(done.report().nothingAnswered()).isTrue();
  }

  @Test
  void aRunThatAnswersIsNotSaidToBeEmpty() throws IOException {
    assertThat(run(60).report().nothingAnswered()).isFalse();
  }
}
