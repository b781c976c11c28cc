package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

class RunFolderTest {
  @TempDir Path folder;

  private static Observation at(String sources, int replicate, String arm, double value) {
    return new Observation(
        Cells.key(replicate),
        replicate,
        Map.of("source.sources", sources),
        arm,
        Position.none(),
        SplitSizes.rows(80, 20),
        Measurement.exact("tv", value, "exact"));
  }

  private Path write(String name, ObservationTable table) {
    try (Workspace workspace = Workspace.open(folder)) {
      RunFolder run = workspace.newRun(name, "2026-11-21T19-04-18");
      run.writeObservations(table);
      return run.path();
    }
  }

  @Test
  void theColumnsAreTheContractAndRowsAreSortedByNumber() {
    Path run =
        write(
            "figure-1",
            ObservationTable.of(
                List.of("source.sources"),
                List.of(
                    at("10", 0, "pooled", 0.25),
                    at("3", 1, "separate", 1e-300),
                    at("3", 1, "pooled", 0.1))));
    assertThat(run).endsWith(Path.of("figure-1", "2026-11-21T19-04-18"));
    assertThat(run.resolve("observations.csv"))
        .hasContent(
            "cell,replicate,source.sources,arm,generation,time,part,metric,of_source,value,"
                + "outcome,stderr,estimator,n_reference,n_candidate\n"
                + (Cells.key(1) + ",1,3,pooled,,,,tv,,0.1,value,,exact,0,0\n")
                + (Cells.key(1) + ",1,3,separate,,,,tv,,1.0E-300,value,,exact,0,0\n")
                + (Cells.key(0) + ",0,10,pooled,,,,tv,,0.25,value,,exact,0,0\n"));
  }

  @Test
  void anyOrderOfTheSameObservationsGivesTheSameFiles() throws IOException {
    List<Observation> rows = new ArrayList<>();
    IntStream.range(0, 40).forEach(n -> rows.addAll(Cells.observations(Cells.cell(n))));
    Path first = write("a", ObservationTable.of(List.of(), rows));
    Collections.shuffle(rows, new Random(1));
    Path second = write("b", ObservationTable.of(List.of(), rows));
    for (String file : List.of("observations.csv", "observations.parquet")) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
    }
    assertThat(RunFolder.readObservations(first)).isEqualTo(ObservationTable.of(List.of(), rows));
  }

  @Test
  void anUnknownAxisIsRefused() {
    assertThatThrownBy(() -> new ObservationTable(List.of("n"), List.of(at("3", 0, "", 1))))
        .hasMessageContaining("source.sources");
  }

  @Test
  void artifactsAreListedWithTheirPlaces() {
    try (Workspace workspace = Workspace.open(folder)) {
      String sha256 = workspace.putArtifact(new byte[] {5});
      CellRecord cell = Cells.withArtifact(1, sha256, 1);
      RunFolder run = workspace.newRun("a", "t");
      run.writeArtifacts(
          List.of("source.sources"),
          List.of(new RunArtifact(cell.key(), 1, cell.setting(), cell.artifacts().get(0))));
      assertThat(run.path().resolve("artifacts.csv"))
          .hasContent(
              "cell,replicate,source.sources,name,arm,generation,time,part,media_type,sha256,size\n"
                  + (cell.key() + ",1,3,grid,,,1.0,,image/png," + sha256 + ",1\n"));
    }
  }

  @Test
  void sixtyThousandObservationsAreWrittenInAboutASecond() throws Exception {
    List<Observation> rows = new ArrayList<>();
    for (int row = 0; row < 60_000; row++) {
      rows.add(at("" + row % 15, row / 30, row % 2 == 0 ? "pooled" : "separate", 1.0 / (row + 1)));
    }
    write("warm", new ObservationTable(List.of("source.sources"), rows.subList(0, 10)));
    long start = System.nanoTime();
    Path run = write("big", new ObservationTable(List.of("source.sources"), rows));
    double seconds = (System.nanoTime() - start) / 1e9;
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*), sum(value), max(\"source.sources\") FROM '"
                    + run.resolve("observations.parquet")
                    + "' WHERE time IS NULL")) {
      result.next();
      assertThat(result.getInt(1)).isEqualTo(60_000);
      assertThat(result.getDouble(2))
          .isCloseTo(
              rows.stream().mapToDouble(Observation::value).sum(),
              org.assertj.core.data.Offset.offset(1e-9));
      assertThat(result.getString(3)).isEqualTo("9");
    }
    assertThat(Files.size(run.resolve("observations.csv"))).isGreaterThan(1_000_000);
    System.getLogger("test").log(System.Logger.Level.INFO, "60,000 rows in {0} s", seconds);
    assertThat(seconds).isLessThan(5);
  }
}
