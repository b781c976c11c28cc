package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;

/** A synthetic table is judged as it deserves: copies first, then how far it is from real rows. */
@Tag("acceptance")
class JudgeCasesTest {
  private static final String METRICS = "energy, mmd, table-scores, copies, closest-record";
  private static final List<String> REAL = JudgeTables.rows(400, 0);

  @TempDir static Path folder;
  private static Tributary tributary;
  private static JudgeTables tables;

  @BeforeAll
  static void open() {
    tributary = Studies.open(folder, Optional.empty());
    tables = new JudgeTables(folder);
    tables.table("real", REAL);
  }

  @AfterAll
  static void close() {
    tributary.close();
  }

  private static RunReport judged(String name, List<String> candidate) {
    return judged(name, candidate, METRICS, "");
  }

  private static RunReport judged(
      String name, List<String> candidate, String metrics, String more) {
    String file = tables.table(name, candidate);
    return run(tables.study("real.csv", file, metrics, more));
  }

  private static RunReport run(Path study) {
    return Studies.run(tributary, study, 3, folder.resolve("runs"));
  }

  private static Finding copies(RunReport run) {
    return of(run, "copies");
  }

  private static Finding of(RunReport run, String question) {
    return run.findings().stream()
        .filter(
            each ->
                each.question()
                    .replace("as-good-as-real-", "")
                    .equals(question.replace("as-good-as-real-", "")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(RunReport run) {
    return run.findings().stream().map(Finding::verdict).toList();
  }

  @Test
  void aFullCopyIsCalledOneAndPraisedByNoOtherCard() {
    RunReport run = judged("copy_all", REAL);
    Finding copies = copies(run);
    assertThat(copies.verdict()).isEqualTo("COPIES");
    assertThat(copies.text()).contains("400 of 400 rows equal a training row");
    assertThat(copies.text()).contains("same rows in some order");
    assertThat(run.answer().groups().get(0).lines().get(0).finding()).isEqualTo(copies);
    assertThat(words(run)).doesNotContain("as-good-as-real", "closer-than-real");
    assertThat(copies.effect().orElseThrow().interval().low()).isGreaterThan(0.95);
  }

  @Test
  void fortyPlantedRowsAreCountedExactly() {
    List<String> candidate = new ArrayList<>(JudgeTables.rows(400, 1));
    for (int i = 0; i < 40; i++) {
      candidate.set(10 * i, REAL.get(i));
    }
    Finding copies = copies(judged("tenth", candidate));
    assertThat(copies.verdict()).isEqualTo("COPIES");
    assertThat(copies.text()).contains("40 of 400 rows equal a training row");
    assertThat(copies.effect().orElseThrow().value()).isBetween(0.09, 0.11);
  }

  @Test
  void rowsMovedByALittleAreNearCopies() {
    RunReport run = judged("near_copy_all", JudgeTables.nudged(REAL));
    assertThat(copies(run).verdict()).isEqualTo("NEAR COPIES");
    assertThat(copies(run).effect().orElseThrow().value()).isGreaterThan(0.9);
    assertThat(words(run)).doesNotContain("as-good-as-real");
  }

  @Test
  void independentRowsOfTheSameLawAreNeitherCopiesNorWorse() {
    RunReport run = judged("fresh200", JudgeTables.rows(200, 2));
    assertThat(copies(run).verdict()).isIn("no copies found", "cannot tell");
    assertThat(words(run)).doesNotContain("COPIES", "NEAR COPIES", "worse-than-real");
  }

  @Test
  void aLargerCandidateOfTheSameLawIsNotCloserForBeingLarger() {
    RunReport run = judged("fresh2000", JudgeTables.rows(2000, 3), "energy, table-scores", "");
    assertThat(words(run)).doesNotContain("worse-than-real", "closer-than-real");
    assertThat(of(run, "as-good-as-real-column-score").effect().orElseThrow().value())
        .isBetween(-0.02, 0.02);
  }

  @Test
  void twoRowsDecideNothing() {
    RunReport run = judged("two_rows", JudgeTables.rows(2, 4));
    assertThat(copies(run).verdict()).isEqualTo("cannot tell");
    Finding energy = of(run, "as-good-as-real-energy");
    assertThat(energy.verdict()).isEqualTo("not-enough-evidence");
    assertThat(energy.text())
        .contains("2 candidate rows are too few to judge; it takes 20 rows on each side");
  }

  @Test
  void anInventedLabelIsADistanceAndNoRefusal() {
    List<String> invented =
        JudgeTables.rows(200, 5).stream().map(row -> row.replaceFirst("^c", "d")).toList();
    RunReport run = judged("extra_label", invented);
    assertThat(run.completeness().failed()).isZero();
    assertThat(of(run, "as-good-as-real-column-score").verdict()).isEqualTo("worse-than-real");
    assertThat(of(run, "as-good-as-real-energy").verdict()).isEqualTo("worse-than-real");
  }

  @Test
  void aShiftIsSeenByTheClassifierWhateverTheSizes() {
    tables.table("real60", JudgeTables.rows(60, 6));
    List<Double> accuracies = new ArrayList<>();
    for (int rows : new int[] {48, 1200}) {
      String file = tables.table("shifted" + rows, JudgeTables.rows(rows, 7, 1.5));
      RunReport run = run(tables.study("real60.csv", file, "classifier-two-sample", ""));
      Finding finding = of(run, "as-good-as-real-c2st-accuracy");
      assertThat(finding.verdict()).as(rows + " rows").isEqualTo("worse-than-real");
      accuracies.add(finding.effect().orElseThrow().value());
    }
    assertThat(accuracies.get(0)).isCloseTo(accuracies.get(1), within(0.15));
  }

  @Test
  void rowsHeldOutFromTheGeneratorAreTheYardstickWhereTheyAreGiven() {
    tables.table("held", JudgeTables.rows(400, 8));
    List<String> candidate = new ArrayList<>(JudgeTables.rows(400, 9));
    candidate.subList(0, 20).clear();
    candidate.addAll(REAL.subList(0, 20));
    Finding copies =
        copies(
            judged("withHoldout", candidate, "energy", "holdout: {use: table, files: [held.csv]}"));
    assertThat(copies.verdict()).isEqualTo("COPIES");
    assertThat(copies.effect().orElseThrow().value()).isBetween(0.045, 0.055);
  }

  @Test
  void anEmptyCandidateIsOneMistake() {
    tables.write("empty.csv", "");
    Path study = tables.study("real.csv", "empty.csv", "energy", "");
    assertThatThrownBy(() -> run(study))
        .hasMessageContaining("empty.csv")
        .satisfies(
            mistake ->
                assertThat(mistake.getMessage())
                    .doesNotContain("either a family to train or a candidate"));
  }

  @Test
  void numbersForLabelsAreOneMistakeWithItsRemedy() {
    List<String> coded =
        JudgeTables.rows(50, 10).stream().map(row -> row.replaceFirst("^.", "7")).toList();
    tables.table("coded", coded);
    Path study = tables.study("real.csv", "coded.csv", "energy", "");
    assertThatThrownBy(() -> run(study))
        .hasMessageContaining("list 'region' under categories of the candidate")
        .satisfies(
            mistake ->
                assertThat(mistake.getMessage())
                    .doesNotContain("either a family to train or a candidate"));
  }

  @Test
  void aColumnOfRowNumbersIsSaidToHideCopies() throws IOException {
    List<String> real = new ArrayList<>();
    List<String> copied = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      real.add(i + 1 + "," + REAL.get(i));
      copied.add(i + 9001 + "," + REAL.get(i));
    }
    tables.table("realId", "id,region,x,y,z", real);
    tables.table("copiedId", "id,region,x,y,z", copied);
    RunReport run = run(tables.study("realId.csv", "copiedId.csv", "energy", ""));
    String report = Files.readString(run.folder().resolve("report.html"));
    assertThat(report.contains("Leave it out (without: [id]) in both tables")).isTrue();
  }

  /** The same rows in other units: every number times a factor, after an offset was added. */
  private static List<String> measured(List<String> rows, double[] factors, double[] offsets) {
    List<String> measured = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(",");
      for (int i = 1; i < cells.length; i++) {
        cells[i] =
            Double.toString((Double.parseDouble(cells[i]) + offsets[i - 1]) * factors[i - 1]);
      }
      measured.add(String.join(",", cells));
    }
    return measured;
  }

  @Test
  void unitsOfMeasureChangeNoVerdict() {
    List<String> candidate = new ArrayList<>(JudgeTables.rows(300, 12, 0.3));
    candidate.addAll(REAL.subList(0, 30));
    String metrics = "energy, mmd, table-scores, frechet, classifier-two-sample";
    List<Finding> own = judged("own-units", candidate, metrics, "").findings();
    double[][] factors = {{1e-200, 1, 1}, {1e9, 1e-9, 2.54}, {1, 1e150, 1e-150}};
    double[] none = new double[3];
    for (int k = 0; k < factors.length; k++) {
      tables.table("real-units", measured(REAL, factors[k], none));
      String file = tables.table("units" + k, measured(candidate, factors[k], none));
      List<Finding> other = run(tables.study("real-units.csv", file, metrics, "")).findings();
      for (Finding finding : own) {
        Finding same =
            other.stream()
                .filter(each -> each.question().equals(finding.question()))
                .findFirst()
                .orElseThrow();
        assertThat(same.verdict()).as(finding.question()).isEqualTo(finding.verdict());
        assertThat(same.effect().orElseThrow().value())
            .as(finding.question())
            .isCloseTo(finding.effect().orElseThrow().value(), within(1e-6));
      }
    }
  }

  @Test
  void rowsFarFromZeroAreCopiesUpToRounding() {
    double[] far = {Math.scalb(1, 40), -Math.scalb(1, 33), 1e9};
    List<String> candidate = new ArrayList<>(JudgeTables.rows(400, 13));
    for (int i = 0; i < 40; i++) {
      candidate.set(i, REAL.get(i));
    }
    double[] ones = {1, 1, 1};
    tables.table("real-far", measured(REAL, ones, far));
    String file = tables.table("far", measured(candidate, ones, far));
    Finding copies = copies(run(tables.study("real-far.csv", file, "energy", "")));
    assertThat(copies.verdict()).isEqualTo("COPIES");
    assertThat(copies.text()).contains("40 of 400 rows equal a training row");
  }

  @Test
  void pairsAreJudgedOverAllRowsByTheirNullLaw() {
    Finding energy = of(judged("pairs", JudgeTables.rows(300, 14), "energy, mmd", ""), "energy");
    assertThat(energy.text()).contains("null law, and standard error at the margin");
    assertThat(energy.text()).contains("Rows of one law would exceed");
  }

  @Test
  void theMarginOfAScaleIsAShiftWithinIt() {
    List<String> likert = new ArrayList<>();
    List<String> other = new ArrayList<>();
    RandomStream stream = RandomStream.of(15, 0);
    for (int i = 0; i < 800; i++) {
      likert.add("a," + (1 + stream.nextInt(5)) + "," + (1 + stream.nextInt(5)) + ",0." + i);
      other.add("a," + (1 + stream.nextInt(5)) + "," + (1 + stream.nextInt(5)) + ",0." + i);
    }
    tables.table("likert-real", likert);
    String file = tables.table("likert-made", other);
    RunReport run = run(tables.study("likert-real.csv", file, "table-scores, energy", ""));
    String text = of(run, "as-good-as-real-column-score").text();
    // a tenth of a deviation moves .028 of the rows of a mark, not all of them
    assertThat(text).doesNotContain("margin 0.1").doesNotContain("margin 0.2");
  }

  @Test
  void aFewRowsThatCarryAVerdictAreNamed() {
    List<String> heavy = new ArrayList<>(JudgeTables.rows(397, 16));
    heavy.add("a,900.0000,0.1000,0.2000");
    heavy.add("b,-700.0000,0.3000,0.1000");
    heavy.add("c,0.1000,800.0000,0.1000");
    Finding energy = of(judged("heavy", heavy, "energy", ""), "energy");
    assertThat(energy.text())
        .containsPattern("Half of the spread comes from candidate rows (398|399|400), ")
        .contains("intervals are too narrow")
        .contains("the verdict would be");
    assertThat(energy.next().toString()).doesNotContain("times the rows");
  }
}
