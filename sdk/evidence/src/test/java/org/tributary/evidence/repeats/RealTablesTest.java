package org.tributary.evidence.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;

/** Tables as they are published, from the folder that TRIBUTARY_DATA names. */
class RealTablesTest {
  @Test
  void surveysAndMeasurementsKeepTheirRepeats() throws IOException {
    RepeatDecision cancer = decide("breast-cancer-wisconsin/breast-cancer-wisconsin.csv");
    assertThat(cancer.grouped()).isFalse();
    assertThat(cancer.repeating()).isGreaterThan(200);
    assertThat(decide("iris/iris.csv").grouped()).isFalse();
  }

  @Test
  void winesAreGroupedAsTheyAreUsuallyRead() throws IOException {
    RepeatDecision red = decide("wine-quality/winequality-red.csv");
    assertThat(red.grouped()).isTrue();
    assertThat(decide("wine-quality/winequality-white.csv").grouped()).isTrue();
  }

  @Test
  void aFiftiethCopiedIntoIrisIsFound() throws IOException {
    List<Column> iris = columns("iris/iris.csv");
    int rows = iris.get(0).values().length;
    int found = 0;
    for (int run = 0; run < 20; run++) {
      int[] from = Counts.run(310, run).sampleWithoutReplacement(rows, rows / 50);
      List<Column> copied = new ArrayList<>();
      for (Column column : iris) {
        double[] values = Arrays.copyOf(column.values(), rows + from.length);
        for (int k = 0; k < from.length; k++) {
          values[rows + k] = column.values()[from[k]];
        }
        copied.add(new Column(values, column.kind()));
      }
      found += Duplicates.AUTO.decide(copied).grouped() ? 1 : 0;
    }
    assertThat(Counts.seen("1 copied into iris", found, 20)).isGreaterThanOrEqualTo(18);
  }

  private static RepeatDecision decide(String file) throws IOException {
    return Duplicates.AUTO.decide(columns(file));
  }

  private static List<Column> columns(String file) throws IOException {
    String folder = System.getenv("TRIBUTARY_DATA");
    boolean present = folder != null && Files.isDirectory(Path.of(folder));
    String required = System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "");
    assertThat(present || !List.of(required.split(",")).contains("data"))
        .as("TRIBUTARY_REQUIRE asks for data, TRIBUTARY_DATA names no folder")
        .isTrue();
    assumeTrue(present, "data absent: set TRIBUTARY_DATA to the folder of data sets");
    List<String[]> rows =
        Files.readAllLines(Path.of(folder, file)).stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.split(","))
            .toList();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < rows.get(0).length; c++) {
      int column = c;
      List<String> cells = rows.stream().map(row -> row[column].strip()).toList();
      columns.add(column(cells));
    }
    return columns;
  }

  /** Numbers if every cell is one, else labels; a missing cell is a label of its own. */
  private static Column column(List<String> cells) {
    if (cells.stream().allMatch(cell -> cell.matches("-?[0-9.]+"))) {
      return Column.numbers(cells.stream().mapToDouble(Double::parseDouble).toArray());
    }
    Map<String, Integer> codes = new HashMap<>();
    int[] labels = new int[cells.size()];
    for (int i = 0; i < labels.length; i++) {
      int next = codes.size();
      Integer known = codes.putIfAbsent(cells.get(i), next);
      labels[i] = known == null ? next : known;
    }
    return Column.labels(labels);
  }
}
