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
import org.tributary.cells.CellResult;
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
      run.writeObservations(table, Cells.table(table));
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
                + "outcome,stderr,estimator,n_train,n_test,n_reference,n_candidate,train_units,"
                + "test_units\n"
                + "0,1,3,pooled,,,,tv,,0.1,value,,exact,80,20,0,0,,\n"
                + "0,1,3,separate,,,,tv,,1.0E-300,value,,exact,80,20,0,0,,\n"
                + "1,0,10,pooled,,,,tv,,0.25,value,,exact,80,20,0,0,,\n");
    assertThat(run.resolve("cells.csv"))
        .hasContent(
            "cell,key,replicate,round,failure\n"
                + ("0," + Cells.key(1) + ",1,0,\n")
                + ("1," + Cells.key(0) + ",0,0,\n"));
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
  void sizesThatAreNotKnownAreEmptyAndUnitsStandWhereTheyAreNotRows() throws IOException {
    ObservationTable table = ObservationTable.of(List.of(), Cells.observations(Cells.cell(1)));
    Path run = write("sizes", table);
    assertThat(Files.readAllLines(run.resolve("observations.csv")).stream().skip(1))
        .containsExactly(
            "0,1,3,pooled,,,,tv,,0.25,value,,exact,80,20,0,0,,",
            "0,1,3,separate,2,0.5,\"a,\"\"b\"\"\",kl,1,Infinity,value,0.1,m=3,80,20,7,8,8,2",
            "0,1,3,separate,4,,,tv,,0.0,collapsed,,variance 1e-30,,,0,0,,");
    assertThat(RunFolder.readObservations(run)).isEqualTo(table);
  }

  @Test
  void cellsWithoutObservationsAreNumberedLastWithTheirFailure() throws IOException {
    ObservationTable table = ObservationTable.of(List.of(), Cells.observations(Cells.cell(2)));
    CellTable cells =
        CellTable.of(
            table,
            List.of(
                new RunCell(Cells.key(1), 1, 0, "singular, \"twice\""),
                new RunCell(Cells.key(2), 2, 3, "")));
    assertThat(cells.number(Cells.key(2))).isZero();
    assertThat(cells.number(Cells.key(1))).isEqualTo(1);
    try (Workspace workspace = Workspace.open(folder)) {
      RunFolder run = workspace.newRun("failed", "t");
      run.writeObservations(table, cells);
      assertThat(run.path().resolve("cells.csv"))
          .hasContent(
              "cell,key,replicate,round,failure\n"
                  + ("0," + Cells.key(2) + ",2,3,\n")
                  + ("1," + Cells.key(1) + ",1,0,\"singular, \"\"twice\"\"\"\n"));
      assertThat(workspace.cache().used()).containsExactly(Cells.key(2));
    }
    assertThatThrownBy(() -> CellTable.of(table, List.of())).hasMessageContaining(Cells.key(2));
  }

  @Test
  void aRunWhoseCellsAreGoneOrDamagedSaysSo() throws IOException {
    ObservationTable table = ObservationTable.of(List.of(), Cells.observations(Cells.cell(2)));
    Path run = write("gone", table);
    Path cells = run.resolve("cells.csv");
    String whole = Files.readString(cells);
    Files.writeString(cells, whole.substring(0, whole.indexOf('\n') + 1));
    assertThatThrownBy(() -> RunFolder.readObservations(run))
        .hasMessageContaining("cell 0 is not in cells.csv");
    Files.writeString(cells, whole.replace("\n0,", "\n5,"));
    assertThatThrownBy(() -> RunFolder.readObservations(run))
        .hasMessageContaining("line 2 of " + cells + " is damaged");
    Files.delete(cells);
    assertThatThrownBy(() -> RunFolder.readObservations(run)).hasMessageContaining("cells.csv");
  }

  @Test
  void aRunFolderOfTheFirstVersionIsStillRead() throws Exception {
    Path run = Path.of(getClass().getResource("/run-of-1.0.0/provenance.json").toURI());
    ObservationTable table =
        RunFolder.readObservations(java.util.Objects.requireNonNull(run.getParent()));
    assertThat(table.axes()).containsExactly("source.similarity");
    assertThat(table.rows()).hasSize(16);
    Observation first = table.rows().get(0);
    assertThat(first.cell()).hasSize(64).startsWith("4155d485");
    assertThat(first.value()).isEqualTo(0.05589018265097665);
    assertThat(first.sizes()).isEqualTo(SplitSizes.none());
    assertThat(first.measurement().estimator()).isEqualTo("exact, Gaussian of one covariance");
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
      CellResult cell = Cells.withArtifact(1, sha256, 1);
      RunFolder run = workspace.newRun("a", "t");
      run.writeArtifacts(
          List.of("source.sources"),
          List.of(new RunArtifact(cell.key(), 1, cell.setting(), cell.artifacts().get(0))),
          Cells.table(ObservationTable.of(List.of(), Cells.observations(cell))));
      assertThat(run.path().resolve("artifacts.csv"))
          .hasContent(
              "cell,replicate,source.sources,name,arm,generation,time,part,media_type,sha256,size\n"
                  + ("0,1,3,grid,,,1.0,,image/png," + sha256 + ",1\n"));
    }
  }

  @Test
  void sixtyThousandObservationsAreWrittenInAboutASecond() throws Exception {
    List<Observation> rows = new ArrayList<>();
    for (int row = 0; row < 60_000; row++) {
      rows.add(at("" + row % 15, row / 30, row % 2 == 0 ? "pooled" : "separate", 1.0 / (row + 1)));
    }
    write("warm", new ObservationTable(List.of("source.sources"), rows.subList(0, 10)));
    CpuClock clock = new CpuClock();
    Path run = write("big", new ObservationTable(List.of("source.sources"), rows));
    double seconds = clock.seconds();
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*), sum(value), max(\"source.sources\"), max(cell),"
                    + " min(n_train), max(train_units) FROM '"
                    + run.resolve("observations.parquet")
                    + "' WHERE time IS NULL")) {
      result.next();
      assertThat(result.getInt(1)).isEqualTo(60_000);
      assertThat(result.getDouble(2))
          .isCloseTo(
              rows.stream().mapToDouble(Observation::value).sum(),
              org.assertj.core.data.Offset.offset(1e-9));
      assertThat(result.getString(3)).isEqualTo("9");
      assertThat(result.getInt(4)).isEqualTo(1999);
      assertThat(result.getLong(5)).isEqualTo(80);
      assertThat(result.getLong(6)).isZero();
      assertThat(result.wasNull()).isTrue();
    }
    assertThat(Files.size(run.resolve("observations.csv"))).isGreaterThan(1_000_000);
    System.getLogger("test").log(System.Logger.Level.INFO, "60,000 rows in {0} s", seconds);
    assertThat(seconds).isLessThan(5);
  }
}
