package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;

/** Faults that users met, each on three inputs of its kind and more: the kind is mended. */
@Tag("acceptance")
class MoreCasesTest {
  private static final int ROWS = 300;

  @TempDir static Path folder;
  private static Tributary tributary;
  private static JudgeTables tables;

  @BeforeAll
  static void open() {
    tributary = Studies.open(folder, Optional.empty());
    tables = new JudgeTables(folder);
  }

  @AfterAll
  static void close() {
    tributary.close();
  }

  private static RunReport run(Path study, int replicates) {
    return Studies.run(tributary, study, replicates, folder.resolve("runs"));
  }

  private static RunReport judged(
      String header, List<String> real, List<String> made, String metrics) {
    tables.table("real", header, real);
    return run(tables.study("real.csv", tables.table("made", header, made), metrics, ""), 3);
  }

  private static RunReport judged(List<String> real, List<String> made, String metrics) {
    return judged("region,x,y,z", real, made, metrics);
  }

  private static List<String> words(RunReport run) {
    return run.findings().stream().map(Finding::verdict).toList();
  }

  private static Finding finding(RunReport run, String question) {
    return run.findings().stream()
        .filter(each -> each.question().equals(question))
        .findFirst()
        .orElseThrow();
  }

  private static RunReport study(String name, String... lines) {
    tables.write(name + ".yaml", String.join("\n", lines) + "\nname: " + name + "\n");
    return run(folder.resolve(name + ".yaml"), 5);
  }

  private static String copied(int share, boolean reversed) {
    List<String> real = JudgeTables.rows(ROWS, 20);
    List<String> made = new ArrayList<>(JudgeTables.rows(ROWS, 21));
    for (int i = 0; i < ROWS * share / 100; i++) {
      made.set(reversed ? ROWS - 1 - i : i, real.get(i));
    }
    RunReport run =
        judged(real, made, "copies, closest-record, authenticity, data-copying, energy");
    Finding copies = finding(run, "copies");
    if (copies.verdict().equals("COPIES")) {
      assertThat(words(run)).doesNotContain("as-good-as-real");
      assertThat(copies.text())
          .contains(ROWS * share / 100 + " of " + ROWS + " rows equal a training row");
      assertThat(copies.effect().orElseThrow().value()).isCloseTo(share / 100.0, within(.011));
    }
    return copies.verdict();
  }

  @ParameterizedTest
  @CsvSource({"100, true", "50, false", "50, true", "20, false"})
  void copiedRowsAreCountedWhereverTheyStand(int share, boolean reversed) {
    assertThat(copied(share, reversed)).isEqualTo("COPIES");
  }

  /** Rows moved by a little, all or some of them, among rows of the same law. */
  @ParameterizedTest
  @CsvSource({"100, 1e-3", "100, -2e-4", "60, 1e-4", "40, 5e-5"})
  void rowsMovedByALittleAreNearCopies(int share, double by) {
    List<String> real = JudgeTables.rows(400, 0);
    List<String> made = new ArrayList<>(JudgeTables.rows(400, 26));
    for (int i = 0; i < 4 * share; i++) {
      String[] cells = real.get(i).split(",");
      for (int j = 1; j < cells.length; j++) {
        cells[j] = String.format(Locale.ROOT, "%.6f", Double.parseDouble(cells[j]) + by);
      }
      made.set(399 - i, String.join(",", cells));
    }
    RunReport run = judged(real, made, "copies, closest-record, energy");
    Finding copies = finding(run, "copies");
    assertThat(copies.verdict()).isEqualTo("NEAR COPIES");
    // the share that is near by chance is taken off; its standard error is below a twentieth
    assertThat(copies.effect().orElseThrow().value()).isCloseTo(share / 100.0, within(.15));
    assertThat(words(run)).doesNotContain("as-good-as-real");
  }

  /** Two tests at .025 each: two alarms in three tables are one case of 140. */
  @Test
  void rowsThatAreNewAreNoCopies() {
    int alarms = 0;
    for (int key = 22; key < 25; key++) {
      RunReport run =
          judged(JudgeTables.rows(ROWS, key), JudgeTables.rows(ROWS, key + 50), "copies, energy");
      String word = finding(run, "copies").verdict();
      assertThat(word).isIn("no copies found", "cannot tell", "NEAR COPIES");
      alarms += word.equals("NEAR COPIES") ? 1 : 0;
    }
    assertThat(alarms).isLessThanOrEqualTo(1);
  }

  /** One shifted law against one real table: a classifier sees it whatever the sizes. */
  @ParameterizedTest
  @CsvSource({"logistic, 60, 1200", "knn, 80, 50", "logistic, 400, 60"})
  void aClassifierSeesAShiftWhateverTheSizes(String classifier, int real, int made) {
    RunReport run =
        judged(
            JudgeTables.rows(real, 31),
            JudgeTables.rows(made, 32, 1.5),
            "{use: classifier-two-sample, classifier: " + classifier + "}");
    Finding found = finding(run, "as-good-as-real-c2st-accuracy");
    assertThat(found.verdict()).as(found.text()).isEqualTo("worse-than-real");
    // three numbers 1.5 deviations apart are told in four of five cases and more, .5 is chance
    assertThat(found.effect().orElseThrow().value()).isBetween(.2, .5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "energy, {use: energy, standardise: none}",
        "mmd, energy, mmd",
        "table-scores, {use: table-scores}"
      })
  void aMetricThatStandsTwiceIsOneSentence(String metrics) {
    tables.table("twice", JudgeTables.rows(60, 33));
    tables.table("again", JudgeTables.rows(60, 34));
    Path study = tables.study("twice.csv", "again.csv", metrics, "");
    assertThatThrownBy(() -> run(study, 3))
        .hasMessageContaining("is measured by metrics[0] and by metrics[")
        .hasMessageContaining("1 mistake");
  }

  /** More neighbours than there are rows to have them. */
  @ParameterizedTest
  @ValueSource(ints = {24, 40, 60})
  void aMetricThatCannotBeMeasuredCostsOnlyItself(int rows) {
    RunReport run =
        judged(
            JudgeTables.rows(rows, 35),
            JudgeTables.rows(200, 36),
            "energy, table-scores, {use: precision-recall, neighbours: " + rows + "}");
    for (String other : List.of("energy", "column-score")) {
      Finding found = finding(run, "as-good-as-real-" + other);
      assertThat(found.effect()).as(found.text()).isPresent();
    }
  }

  private static UnaryOperator<String> renamed(String from, String to) {
    return row -> row.startsWith(from) ? to + row.substring(1) : row;
  }

  @ParameterizedTest
  @CsvSource({"c, d", "a, new", "b, n/a"})
  void anInventedLabelIsDistanceAndNamed(String from, String to) {
    List<String> made = JudgeTables.rows(ROWS, 38).stream().map(renamed(from, to)).toList();
    RunReport run = judged(JudgeTables.rows(ROWS, 37), made, "energy, table-scores");
    assertThat(run.completeness().failed()).isZero();
    assertThat(finding(run, "as-good-as-real-energy").verdict()).isEqualTo("worse-than-real");
  }

  /** A label that goes with its only incomplete row is still one of the real table. */
  @ParameterizedTest
  @ValueSource(strings = {"d", "rare", "zz"})
  void aLabelDroppedWithItsIncompleteRowIsAReal(String label) {
    List<String> real = new ArrayList<>(JudgeTables.rows(200, 39));
    real.set(7, label + ",,0.1,0.2");
    List<String> made = new ArrayList<>(JudgeTables.rows(200, 40));
    made.set(3, label + ",0.3,0.1,0.2");
    tables.table("real", real);
    String file = tables.table("made", made);
    tables.write(
        "dropped.yaml",
        String.join(
            "\n",
            "study: pipeline",
            "name: dropped",
            "source: {use: table, files: [real.csv], missing: drop}",
            "candidate: {use: table, files: [" + file + "], missing: drop}",
            "metrics: [energy]",
            ""));
    RunReport run = run(folder.resolve("dropped.yaml"), 3);
    assertThat(words(run)).doesNotContain("worse-than-real");
    assertThat(run.notes())
        .contains(
            "The label '"
                + label
                + "' in column 'region' is of dropped real rows: 1 candidate row and no complete real"
                + " one.");
  }

  /** What a family cannot be fitted to, and the column that its card names. */
  enum Collapsing {
    CONSTANT("c", row -> "A,5," + row[0] + "," + row[1]),
    CONSTANT_IN_A("c", row -> (row[2] > 0 ? "A,5," : "B," + row[3] + ",") + row[0] + "," + row[1]),
    HUGE("c", row -> (row[2] > 0 ? "A," : "B,") + row[0] + "e308," + row[0] + "," + row[1]),
    SUM("y", row -> (row[2] > 0 ? "A," : "B,") + row[0] + "," + row[1] + "," + (row[0] + row[1])),
    TWICE("x", row -> (row[2] > 0 ? "A," : "B,") + row[0] + "," + 2 * row[0] + "," + row[1]);

    private final String column;
    private final Function<double[], String> row;

    Collapsing(String column, Function<double[], String> row) {
      this.column = column;
      this.row = row;
    }

    List<String> rows() {
      RandomStream stream = RandomStream.of(84, ordinal());
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        double[] drawn = new double[4];
        for (int k = 0; k < drawn.length; k++) {
          drawn[k] = Double.parseDouble(String.format(Locale.ROOT, "%.3f", stream.nextGaussian()));
        }
        rows.add(row.apply(drawn));
      }
      return rows;
    }
  }

  @ParameterizedTest
  @EnumSource(Collapsing.class)
  void aTableThatNothingCanBeFittedToNamesTheColumn(Collapsing table) {
    tables.table("odd", "region,c,x,y", table.rows());
    Optional<String> refused = Optional.empty();
    String said = "";
    try {
      RunReport run =
          study(
              "odd",
              "study: generalization",
              "source: {use: table, files: [odd.csv], sourceColumn: region}",
              "family: gaussian",
              "metrics: [log-loss]");
      assertThat(run.nothingAnswered()).isTrue();
      said = run.findings().get(0).text();
    } catch (RuntimeException mistake) {
      refused = Optional.ofNullable(mistake.getMessage());
    }
    assertThat(refused.orElse(said)).containsPattern("'?\\b" + table.column + "\\b'?");
  }

  /** Units of measure move a mixture's loss by their logarithm, its gap and its verdict not. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e6, 254})
  void unitsOfMeasureChangeNoGapOfAMixture(double unit) {
    List<String> rows = JudgeTables.rows(200, 41);
    List<Finding> gaps = new ArrayList<>();
    for (double factor : new double[] {1, unit}) {
      tables.table(
          "units",
          "x,y",
          rows.stream()
              .map(row -> row.split(","))
              .map(
                  cells ->
                      factor * Double.parseDouble(cells[1])
                          + ","
                          + factor * Double.parseDouble(cells[2]))
              .toList());
      RunReport run =
          study(
              "units",
              "study: generalization",
              "source: {use: table, files: [units.csv]}",
              "family: gaussian-mixture",
              "metrics: [log-loss]");
      gaps.add(finding(run, run.findings().get(0).question()));
    }
    assertThat(gaps.get(1).verdict()).isEqualTo(gaps.get(0).verdict());
    assertThat(gaps.get(1).effect().orElseThrow().value())
        .isCloseTo(gaps.get(0).effect().orElseThrow().value(), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "region,x,y,z\n"})
  void aCandidateWithoutRowsIsOneMistake(String text) {
    tables.table("real", JudgeTables.rows(60, 42));
    tables.write("nothing.csv", text);
    Path study = tables.study("real.csv", "nothing.csv", "energy", "");
    assertThatThrownBy(() -> run(study, 3))
        .hasMessageContaining("nothing.csv")
        .satisfies(
            mistake ->
                assertThat(mistake.getMessage())
                    .doesNotContain("either a family to train or a candidate"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 19})
  void fewCandidateRowsDecideNothing(int rows) {
    RunReport run =
        judged(JudgeTables.rows(ROWS, 43), JudgeTables.rows(rows, 44), "energy, table-scores");
    assertThat(words(run)).doesNotContain("worse-than-real", "as-good-as-real");
    assertThat(finding(run, "as-good-as-real-energy").text()).contains("it takes 20 rows");
  }
}
