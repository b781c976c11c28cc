package org.tributary.studies.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;

class ShapesTest {
  private static final int ROWS = 400;
  private static final List<String> LEVELS = List.of("a", "b", "canary");
  private final ColumnSpace space =
      new ColumnSpace(
          List.of(
              new Column("height", Kind.real()),
              new Column("children", new Kind.Whole()),
              new Column("group", new Kind.Category(LEVELS))));

  /** Heights on a line, children in step with them, a label for each half and one of three rows. */
  private static Rows rows(String name, double shift) {
    double[][] columns = new double[3][ROWS];
    for (int row = 0; row < ROWS; row++) {
      columns[0][row] = row == 7 ? Double.NaN : shift + row / 100.0;
      columns[1][row] = row / 50;
      columns[2][row] = row < 3 ? 2 : row % 2;
    }
    return new Rows(name, columns);
  }

  private static List<String[]> records(String csv) {
    return csv.lines().skip(1).map(line -> line.replace("\"", "").split(",", -1)).toList();
  }

  @Test
  void sharesOfEachSideAndColumnSumToOneAndTheFarthestColumnStandsFirst() {
    String csv = new ColumnShapes(space, List.of(rows("real", 0), rows("made", 2))).csv(12);
    Map<String, Double> sums = new LinkedHashMap<>();
    records(csv)
        .forEach(
            record -> {
              int last = record.length - 1;
              sums.merge(
                  record[0].split(" ")[0] + " " + record[last - 3],
                  Double.parseDouble(record[last]),
                  Double::sum);
            });
    assertThat(sums.keySet())
        .containsExactly(
            "height real",
            "height made",
            "children real",
            "children made",
            "group real",
            "group made");
    // shares are written to four digits, at most 40 of them
    assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(2e-3)));
    assertThat(csv).contains("height (missing: 0 % of real, 0 % of made)");
  }

  @Test
  void aRowThatCountsOftenIsAsManyRows() {
    SamplesBuilder counted = new SamplesBuilder(space, 1);
    counted.add(new double[] {1, 2, 0}, 0, 0, Origin.REAL, 30);
    counted.add(new double[] {1, 2, 1}, 0, 1, Origin.REAL, 10);
    Rows side = Rows.of("real", space, counted.build());
    assertThat(side.size()).isEqualTo(40);
    String csv = new ColumnShapes(space, List.of(side, side)).csv(12);
    assertThat(csv).contains("\"real\",\"a\",,0.7500", "\"real\",\"b\",,0.2500");
  }

  @Test
  void aLabelOfFewRowsIsNeverNamed() {
    String csv = new ColumnShapes(space, List.of(rows("real", 0), rows("made", 0))).csv(12);
    assertThat(csv).contains("\"a\"", "\"others\"").doesNotContain("canary");
  }

  @Test
  void wholeNumbersHaveBinsAroundThem() {
    List<String[]> records =
        records(new ColumnShapes(space, List.of(rows("real", 0))).csv(12)).stream()
            .filter(record -> record[0].equals("children"))
            .toList();
    assertThat(records).hasSize(8);
    assertThat(Double.parseDouble(records.get(0)[2])).isEqualTo(-0.5);
    assertThat(Double.parseDouble(records.get(0)[3])).isEqualTo(0.5);
    assertThat(records).allSatisfy(r -> assertThat(Double.parseDouble(r[4])).isEqualTo(0.125));
  }

  @Test
  void pairsAreAsStrongAsTheyAreMade() {
    double[] up = IntStream.range(0, ROWS).asDoubleStream().toArray();
    double[] half = IntStream.range(0, ROWS).mapToDouble(row -> row < ROWS / 2 ? 0 : 1).toArray();
    double[] other = IntStream.range(0, ROWS).mapToDouble(row -> row % 2).toArray();
    ColumnSpace pairs =
        new ColumnSpace(
            List.of(
                new Column("up", Kind.real()),
                new Column("down", Kind.real()),
                new Column("half", Kind.Category.ofSize(2)),
                new Column("other", Kind.Category.ofSize(2))));
    double[] down = IntStream.range(0, ROWS).mapToDouble(row -> -Math.exp(row / 100.0)).toArray();
    Rows real = new Rows("real", new double[][] {up, down, half, half});
    Rows made = new Rows("made", new double[][] {up, up, half, other});
    Map<String, Double> strengths = new LinkedHashMap<>();
    records(new PairShapes(pairs, real, made).csv())
        .forEach(r -> strengths.put(r[0] + " " + r[1] + " " + r[2], Double.parseDouble(r[3])));
    assertThat(strengths)
        .containsEntry("real down up", -1.0)
        .containsEntry("made down up", 1.0)
        .containsEntry("difference down up", 2.0)
        .containsEntry("real other half", 1.0)
        .containsEntry("made other half", 0.0)
        .containsEntry("difference other half", -1.0);
    // quintiles of a number against its halves: V = sqrt(.8), by hand from the 5 x 2 table
    assertThat(strengths.get("real half up")).isCloseTo(Math.sqrt(0.8), within(2e-3));
  }

  @Test
  void rowsOfTheReferenceAreShadeOnly() {
    String csv = PointShapes.projection(space, rows("real", 0), rows("made", 1));
    List<String[]> records = records(csv);
    assertThat(records).filteredOn(r -> r[1].equals("real")).isNotEmpty();
    assertThat(records)
        .filteredOn(r -> r[1].equals("real"))
        .allSatisfy(r -> assertThat(Double.parseDouble(r[4])).isPositive());
    assertThat(records)
        .filteredOn(r -> r[1].equals("made"))
        .hasSizeBetween(100, 400)
        .allSatisfy(r -> assertThat(Double.parseDouble(r[4])).isZero());
  }
}
