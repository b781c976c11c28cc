package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * Rows of one customer are not independent rows: tables whose rows come in units are judged by
 * them.
 */
@Tag("acceptance")
class UnitCasesTest {
  private static final CustomerTables ALIKE = new CustomerTables(100, 10, 0.8, false);
  private static final String METRICS = "energy, mmd, table-scores, classifier-two-sample";

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

  /** Judges a table against another, each with options of its own. */
  private static RunReport judged(
      String name, List<String> real, String ofReal, List<String> candidate, String ofCandidate) {
    tables.table(name + "-real", header(real), real);
    tables.table(name + "-made", header(candidate), candidate);
    String file =
        tables.write(
            name + ".yaml",
            String.join(
                "\n",
                "study: pipeline",
                "name: " + name,
                "source: {use: table, files: [" + name + "-real.csv]" + ofReal + "}",
                "candidate: {use: table, files: [" + name + "-made.csv]" + ofCandidate + "}",
                "metrics: [" + METRICS + "]",
                ""));
    return Studies.run(tributary, folder.resolve(file), 2, folder.resolve("runs"));
  }

  private static String header(List<String> rows) {
    return rows.get(0).split(",").length == 4 ? CustomerTables.HEADER : "x,y,z";
  }

  private static Finding of(RunReport run, String metric) {
    return run.findings().stream()
        .filter(each -> each.question().equals("as-good-as-real-" + metric))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(RunReport run) {
    return run.findings().stream().map(Finding::verdict).toList();
  }

  @Test
  void customersOfOneLawAreNotCalledWorseWhereTheyAreNamed() throws IOException {
    int worse = 0;
    for (int key = 0; key < 6; key++) {
      RunReport run =
          judged(
              "named" + key,
              ALIKE.rows(2 * key, 0),
              ", unit: customer",
              ALIKE.rows(2 * key + 1, 0),
              ", unit: customer");
      worse += words(run).contains("worse-than-real") ? 1 : 0;
      assertThat(words(run)).doesNotContain("COPIES", "NEAR COPIES");
      String report = Files.readString(run.folder().resolve("report.html"));
      assertThat(report).doesNotContain("is each value one customer");
    }
    // by rows 14 of 20 such tables were called worse; by unit each of 5 metrics in 1 of 40 at most
    assertThat(worse).isLessThanOrEqualTo(2);
  }

  @Test
  void anUnnamedUnitIsAskedAboutAndDecidesNothingUntilItIsAnswered() throws IOException {
    List<String> real = ALIKE.rows(20, 0);
    List<String> made = ALIKE.rows(23, 0);
    RunReport asked = judged("asked", real, "", made, "");
    Finding energy = of(asked, "energy");
    assertThat(energy.verdict()).isEqualTo("not-enough-evidence");
    assertThat(energy.text())
        .contains("If 'customer' is a unit (intraclass correlation 0.")
        .contains("1000 rows are worth about 1")
        .contains("independent ones the verdict would be not enough evidence")
        .contains("As the rows stand it would be worse than real");
    assertThat(energy.next()).containsExactly("say whether the column is a unit (unit:)");
    String report = Files.readString(asked.folder().resolve("report.html"));
    assertThat(report).contains("is each value one customer, patient, document?");

    RunReport named = judged("answered", real, ", unit: customer", made, ", unit: customer");
    assertThat(of(named, "energy").verdict()).isEqualTo("not-enough-evidence");
    assertThat(of(named, "energy").text()).doesNotContain("is a unit");

    RunReport none = judged("denied", real, ", unit: none", made, ", unit: none");
    assertThat(of(none, "energy").verdict()).isEqualTo("worse-than-real");
    assertThat(of(none, "energy").text()).doesNotContain("is a unit");
  }

  @Test
  void aCandidateWhoseKeyWasDroppedIsReadBothWays() {
    List<String> real = ALIKE.rows(30, 0);
    List<String> made = ALIKE.rows(33, 0);
    RunReport inOrder =
        judged("ordered", real, ", unit: customer", CustomerTables.keyless(made), "");
    assertThat(words(inOrder)).doesNotContain("worse-than-real");
    assertThat(of(inOrder, "energy").text())
        .contains("Neighbouring rows of the candidate are alike: they come in units");

    RunReport shuffled =
        judged(
            "mixed-up",
            real,
            ", unit: customer",
            CustomerTables.shuffled(CustomerTables.keyless(ALIKE.rows(35, 0.2)), 1),
            "");
    assertThat(of(shuffled, "energy").verdict()).isEqualTo("not-enough-evidence");
    assertThat(of(shuffled, "energy").next().get(0))
        .startsWith("name the units of the candidate's rows too (unit:)");
  }

  @Test
  void aShiftOfHalfADeviationIsSeenByUnit() {
    RunReport run =
        judged(
            "moved",
            ALIKE.rows(40, 0),
            ", unit: customer",
            ALIKE.rows(41, 0.6),
            ", unit: customer");
    assertThat(of(run, "energy").verdict()).isEqualTo("worse-than-real");
    RunReport keyless =
        judged(
            "moved-keyless",
            ALIKE.rows(42, 0),
            ", unit: customer",
            CustomerTables.shuffled(CustomerTables.keyless(ALIKE.rows(43, 0.8)), 2),
            "");
    assertThat(of(keyless, "energy").verdict()).isEqualTo("worse-than-real");
  }

  @Test
  void nineteenCustomersAreTooFewAndTheTextSaysTwenty() {
    CustomerTables few = new CustomerTables(19, 30, 0.3, true);
    RunReport run =
        judged("few", few.rows(50, 0), ", unit: customer", few.rows(51, 0), ", unit: customer");
    assertThat(of(run, "energy").verdict()).isEqualTo("not-enough-evidence");
    assertThat(of(run, "energy").text())
        .contains("19 candidate units are too few to judge; it takes 20 units on each side");
  }

  @Test
  void independentRowsWithAnOrderedColumnAreNotAskedAbout() throws IOException {
    CustomerTables independent = new CustomerTables(100, 10, 0, true);
    RunReport run = judged("free", independent.rows(60, 0), "", independent.rows(61, 0), "");
    String report = Files.readString(run.folder().resolve("report.html"));
    assertThat(report).doesNotContain("is each value one customer");
    assertThat(words(run)).doesNotContain("worse-than-real", "COPIES");
  }
}
