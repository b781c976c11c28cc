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

/**
 * A virtual machine gives a library's file to one class space only. Several hosts in one process
 * have a class space each of the plugin that brings the database.
 */
class SeveralHostsTest {
  private static final List<String> PLUGINS =
      List.of("sources-tabular", "families-gaussian", "metrics-divergence", "study-multi-source");

  @TempDir private Path folder = Path.of("");

  private void query(String host, StudyBench bench) throws IOException {
    StudyBench.Done done =
        bench.run(
            bench.written(
                host + ".yaml",
                """
                study: multi-source
                source:
                  use: table
                  files: [rows.csv]
                  sql: SELECT region, x FROM rows
                  sourceColumn: region
                family: gaussian
                arms: [pooled, separate]
                metrics: [held-out-log-likelihood]
                """),
            2,
            "runs-" + host,
            2);
    assertThat(done.report().completeness().failed()).isZero();
    assertThat(done.report().completeness().done()).isPositive();
  }

  @Test
  void eachReadsTablesThroughADatabaseOfItsOwn() throws IOException {
    StringBuilder csv = new StringBuilder("region,x\n");
    for (int row = 0; row < 60; row++) {
      csv.append(row % 2 == 0 ? "A," : "B,").append(row * 37 % 11).append('\n');
    }
    Files.writeString(folder.resolve("rows.csv"), csv);
    try (StudyBench first = new StudyBench(folder, PLUGINS, Optional.of(folder));
        StudyBench second = new StudyBench(folder, PLUGINS, Optional.of(folder))) {
      query("first", first);
      query("second", second);
      query("first-again", first);
    }
    try (StudyBench third = new StudyBench(folder, PLUGINS, Optional.of(folder))) {
      query("third", third);
    }
  }
}
