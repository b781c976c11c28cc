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
        .filter(each -> each.question().equals(question))
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
    assertThat(copies.consequence())
        .isGreaterThan(
            run.findings().stream()
                .filter(each -> !each.question().equals("copies"))
                .mapToDouble(Finding::consequence)
                .max()
                .orElseThrow());
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
}
