package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;

/** Whole studies of tables that something is wrong with: the run or its refusal says what. */
@Tag("acceptance")
class OddTablesTest {
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

  /** Rows of a region and so many numbers at three decimals, as many a region as are wanted. */
  private static List<String> rows(int width, int key, int... regions) {
    RandomStream stream = RandomStream.of(91, key);
    List<String> rows = new ArrayList<>();
    for (int region = 0; region < regions.length; region++) {
      for (int i = 0; i < regions[region]; i++) {
        StringBuilder row = new StringBuilder().append((char) ('A' + region));
        for (int j = 0; j < width; j++) {
          row.append(String.format(Locale.ROOT, ",%.3f", stream.nextGaussian()));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static String header(int width) {
    StringBuilder header = new StringBuilder("region");
    for (int j = 0; j < width; j++) {
      header.append(",x").append(j);
    }
    return header.toString();
  }

  private static RunReport pooled(String header, List<String> rows) {
    return pooled(header, rows, "pooledCovariance: true");
  }

  private static RunReport pooled(String header, List<String> rows, String spread) {
    tables.table("t", header, rows);
    tables.write(
        "t.yaml",
        """
        study: multi-source
        name: t
        source: {use: table, files: [t.csv], sourceColumn: region, missing: drop}
        family: {use: gaussian, %s}
        arms: [pooled, separate]
        metrics: [held-out-log-likelihood]
        """
            .formatted(spread));
    return Studies.run(tributary, folder.resolve("t.yaml"), 5, folder.resolve("runs"));
  }

  /** The words of the report. */
  private static String said(RunReport run) throws IOException {
    return Files.readString(run.folder().resolve("report.html"))
        .replaceAll("(?s)<(style|script).*?</\\1>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'");
  }

  private static Finding only(RunReport run) {
    assertThat(run.findings()).hasSize(1);
    return run.findings().get(0);
  }

  /** A source with fewer rows than its covariance needs: which, how many, and how many it takes. */
  @ParameterizedTest
  @CsvSource({"9, 300, 5, C", "4, 60, 3, C", "6, 100, 6, B", "3, 40, 4, A"})
  void aSourceTooSmallForItsCovarianceIsNamedWithItsRows(
      int width, int others, int few, char which) {
    int[] regions = {others, others, others};
    regions[which - 'A'] = few;
    RunReport run = pooled(header(width), rows(width, width, regions));
    assertThat(run.nothingAnswered()).isTrue();
    int training = few - Math.max(1, few / 5);
    assertThat(only(run).text())
        .contains(
            "source '" + which + "' has " + training + " training row",
            "a full covariance of " + width + " columns needs at least " + (width + 1) + " rows",
            "leave the source out");
  }

  /** Forty rows of very many columns: an answer, within seconds. */
  @ParameterizedTest
  @ValueSource(ints = {250, 500, 1000, 2000})
  @Timeout(120)
  void aWideTableIsAnswered(int width) {
    RunReport run = pooled(header(width), rows(width, 18, 20, 20), "covariance: diagonal");
    assertThat(run.completeness().failed()).isZero();
    // Without shared parameters pooled training is separate training.
    assertThat(only(run).verdict()).isEqualTo("identical");
  }

  @ParameterizedTest
  @CsvSource({"x0, 5", "x1, -1e6", "x2, 0", "x2, 0.1"})
  void aConstantColumnIsNamedWithWhatToDo(String column, String value) {
    RunReport run = pooled(header(3), constant(column, value, row -> true));
    assertThat(run.nothingAnswered()).isTrue();
    assertThat(only(run).text())
        .contains("variance of column '" + column + "' is 0.0: all its values are equal; drop");
  }

  @ParameterizedTest
  @CsvSource({"x0, 5, A", "x1, 0, B", "x2, -7.25, B", "x1, 1e9, A"})
  void aColumnThatIsConstantInOneSourceIsNamedWithTheSource(
      String column, String value, String source) {
    RunReport run = pooled(header(3), constant(column, value, row -> row.startsWith(source)));
    assertThat(only(run).text())
        .contains(
            "pooled none",
            "source '" + source + "'",
            "variance of column '" + column + "' is 0.0: all its values are equal");
  }

  private static List<String> constant(
      String column, String value, java.util.function.Predicate<String> where) {
    int at = 1 + Integer.parseInt(column.substring(1));
    return rows(3, 7, 30, 30).stream()
        .map(
            row -> {
              String[] cells = row.split(",");
              cells[at] = where.test(row) ? value : cells[at];
              return String.join(",", cells);
            })
        .toList();
  }

  /** Beyond 1e154 squares overflow: the variance, not the value, is infinite. */
  @ParameterizedTest
  @CsvSource({"x0, e307", "x1, e200", "x2, e155", "x0, e300"})
  void aColumnWhoseSquaresOverflowIsNamed(String column, String power) {
    int at = 1 + Integer.parseInt(column.substring(1));
    RunReport run =
        pooled(
            header(3),
            rows(3, 8, 30, 30).stream()
                .map(
                    row -> {
                      String[] cells = row.split(",");
                      cells[at] = cells[at].replaceFirst("[1-9]\\d*\\.", "1.") + power;
                      return String.join(",", cells);
                    })
                .toList());
    assertThat(run.nothingAnswered()).isTrue();
    assertThat(only(run).text()).contains("variance of column '" + column + "' is infinite");
  }

  /** Few rows, each again and again: it is said what was made of them. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10, 30})
  void rowsThatRepeatAreCountedAndWhatWasDecidedStandsOnTheDataPage(int times) throws Exception {
    List<String> few = rows(2, 9, 3, 3);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(few);
    }
    RunReport run = pooled(header(2), all);
    int repeating = 6 * (times - 1);
    assertThat(said(run))
        .contains(repeating + " rows repeat an earlier row of their source exactly")
        .containsPattern(
            repeating
                + " of "
                + 6 * times
                + " rows repeat another one; (each is kept|treated as copies)")
        .contains("To decide otherwise: duplicates: ");
  }

  /** Names that mean missing elsewhere are names of sources here. */
  @ParameterizedTest
  @ValueSource(strings = {"NA", "null", "nan", "N/A", "?"})
  void aSourceThatIsNamedAsMissingValuesAreIsKept(String name) throws Exception {
    List<String> named =
        rows(2, 10, 30, 30, 30).stream()
            .map(row -> row.startsWith("B") ? name + row.substring(1) : row)
            .toList();
    RunReport run = pooled(header(2), named);
    assertThat(run.completeness().failed()).isZero();
    // 90 rows, a fifth held out
    assertThat(Files.readString(run.folder().resolve("observations.csv"))).contains(",72,18,");
    assertThat(said(run)).contains("30 rows have the source '" + name + "'");
  }

  private static Path judging(String header, List<String> real, List<String> made, String more) {
    tables.table("real", header, real);
    tables.table("made", header, made);
    tables.write(
        "judge.yaml",
        """
        study: pipeline
        name: judge
        source: {use: table, files: [real.csv]}
        candidate: {use: table, files: [made.csv]%s}
        metrics: [energy]
        """
            .formatted(more));
    return folder.resolve("judge.yaml");
  }

  private static String refusal(Path study) {
    try {
      Studies.run(tributary, study, 3, folder.resolve("runs"));
      return "none";
    } catch (RuntimeException mistake) {
      return String.valueOf(mistake.getMessage());
    }
  }

  /** Labels of the real table that happen to be numbers in the candidate, or the other way. */
  @ParameterizedTest
  @CsvSource({"low, 1, 2", "A, 10, 20", "x, 0, 1", "none, 3.5, 4.5"})
  void aColumnOfLabelsOnOneSideAndNumbersOnTheOtherIsOneMistakeWithItsRemedy(
      String label, String first, String second) {
    List<String> labels = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String number = i % 2 == 0 ? first : second;
      labels.add(i * .01 + "," + (i % 5 < 3 ? label : number));
      numbers.add(i * .01 + "," + number);
    }
    assertThat(refusal(judging("x,c", labels, numbers, "")))
        .contains("'c'", "list 'c' under categories of the candidate", "1 mistake");
    assertThat(refusal(judging("x,c", numbers, labels, "")))
        .contains("'c'", "list 'c' under categories of the source", "1 mistake");
    assertThat(refusal(judging("x,c", labels, numbers, ", categories: [c]"))).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "nan", "?"})
  void aColumnThatTheCandidateLeavesEmptyIsOneMistake(String nothing) {
    List<String> real = numbers(2, 12);
    List<String> made =
        real.stream().map(row -> row.substring(0, row.indexOf(',') + 1) + nothing).toList();
    assertThat(refusal(judging("x,y", real, made, ", missing: drop")))
        .contains("column 'y' is empty: list it under without", "1 mistake");
    assertThat(refusal(judging("x,y", real, made, "")))
        .contains("column 'y' is empty", "1 mistake");
  }

  private static Path otherColumns(String names) {
    Path study = judging("x,y", numbers(2, 13), List.of(), "");
    tables.table("made", names, numbers(names.split(",").length, 14));
    return study;
  }

  private static List<String> numbers(int width, int key) {
    return rows(width, key, 60).stream().map(row -> row.substring(2)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x,Y", "x,z", "x, y (cm)"})
  void aCandidateThatLacksAColumnIsOneMistakeThatNamesIt(String names) {
    assertThat(refusal(otherColumns(names)))
        .contains("judge.yaml:4", "column 'y' is missing", "1 mistake")
        .doesNotContain("either a family to train or a candidate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x,y,z", "y,w,x", "y,x,v,w", "zz,x,y"})
  void columnsThatOnlyTheCandidateHasAreNamed(String names) {
    RunReport run = Studies.run(tributary, otherColumns(names), 3, folder.resolve("runs"));
    String[] more = names.replaceAll("\\b[xy]\\b,?", "").replaceAll(",$", "").split(",");
    assertThat(run.notes())
        .contains(
            "Not used of the candidate, since the real table lacks "
                + (more.length == 1 ? "it: column '" : "them: columns '")
                + String.join("', '", more)
                + "'.");
  }

  /** A label that only the candidate has is a distance, and it is named. */
  @ParameterizedTest
  @CsvSource({"d, 1", "new, 150", "n/a, 7", "A, 300"})
  void anInventedLabelIsNamedWithItsRows(String label, int rows) {
    List<String> made = new ArrayList<>(JudgeTables.rows(300, 17));
    made.replaceAll(row -> made.indexOf(row) < rows ? label + row.substring(1) : row);
    RunReport run =
        Studies.run(
            tributary,
            judging("region,x,y,z", JudgeTables.rows(300, 16), made, ""),
            3,
            folder.resolve("runs"));
    assertThat(run.notes())
        .contains(
            "The label '"
                + label
                + "' in column 'region' is invented: "
                + rows
                + (rows == 1 ? " candidate row" : " candidate rows")
                + " and no real one.");
    assertThat(only(run, "energy").verdict())
        .isIn(
            rows < 150
                ? List.of("not-enough-evidence", "as-good-as-real")
                : List.of("worse-than-real"));
  }

  private static Finding only(RunReport run, String metric) {
    List<Finding> found =
        run.findings().stream().filter(each -> each.metric().startsWith(metric)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "None", "missing", "unknown"})
  void aWordAmongNumbersOfOneSideIsOneMistakeOfThatSide(String word) {
    List<String> real = numbers(2, 15);
    List<String> broken = new ArrayList<>(real);
    broken.set(3, "0.5," + word);
    String said = "59 of 60 values of column 'y' are numbers, line 5 is '" + word;
    assertThat(refusal(judging("x,y", broken, real, "")))
        .contains("judge.yaml:3", said, "1 mistake");
    assertThat(refusal(judging("x,y", real, broken, "")))
        .contains("judge.yaml:4", said, "1 mistake");
    assertThatThrownBy(
            () ->
                Studies.run(
                    tributary, judging("x,y", broken, broken, ""), 3, folder.resolve("runs")))
        .hasMessageContaining("2 mistakes");
  }
}
