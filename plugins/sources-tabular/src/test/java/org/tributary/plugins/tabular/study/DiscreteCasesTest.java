package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;

/** Tables of few values, each fault that users met on inputs of its kind: the kind is mended. */
@Tag("acceptance")
class DiscreteCasesTest {
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

  /** Laws of few values, one row each; a tilt of 0 is the real law. */
  enum Discrete {
    LIKERT("q1,q2,q3,q4") {
      @Override
      String row(RandomStream stream, double tilt) {
        double mood = stream.nextGaussian() + tilt;
        StringBuilder row = new StringBuilder();
        for (int item = 0; item < 4; item++) {
          long mark = Math.round(3 + .8 * mood + .7 * stream.nextGaussian());
          row.append(item == 0 ? "" : ",").append(Math.max(1, Math.min(5, mark)));
        }
        return row.toString();
      }
    },
    ONE_HOT("a,b,c,d") {
      @Override
      String row(RandomStream stream, double tilt) {
        int hot = (int) (4 * Math.pow(stream.nextDouble(), 1 + tilt));
        return (hot == 0) + "," + (hot == 1) + "," + (hot == 2) + "," + (hot == 3);
      }
    },
    ANSWERS("sex,smokes,group") {
      @Override
      String row(RandomStream stream, double tilt) {
        boolean smokes = stream.nextDouble() < .3 + .2 * tilt;
        return (stream.nextInt(2) == 0 ? "f" : "m")
            + (smokes ? ",yes," : ",no,")
            + (stream.nextDouble() < (smokes ? .7 : .2) ? "high" : "low");
      }
    },
    HALF_GRADES("grade,hours") {
      @Override
      String row(RandomStream stream, double tilt) {
        double grade = Math.round(2 * (3 + stream.nextGaussian() + tilt)) / 2.0;
        return grade + "," + Math.round(10 + 2 * stream.nextGaussian());
      }
    };

    final String header;

    Discrete(String header) {
      this.header = header;
    }

    abstract String row(RandomStream stream, double tilt);

    List<String> rows(int count, int key, double tilt) {
      RandomStream stream = RandomStream.of(81, key);
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rows.add(row(stream, tilt));
      }
      return rows;
    }
  }

  private static RunReport run(Path study, int replicates) {
    return Studies.run(tributary, study, replicates, folder.resolve("runs"));
  }

  private static RunReport judged(
      String header, List<String> real, List<String> made, String metrics) {
    tables.table("real", header, real);
    return run(tables.study("real.csv", tables.table("made", header, made), metrics, ""), 3);
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

  @ParameterizedTest
  @EnumSource(Discrete.class)
  void discreteTablesOfOneLawAreNeitherWorseNorCopies(Discrete law) {
    RunReport run =
        judged(
            law.header,
            law.rows(ROWS, 1, 0),
            law.rows(ROWS, 2, 0),
            "energy, table-scores, classifier-two-sample");
    assertThat(run.completeness().failed()).isZero();
    assertThat(words(run)).doesNotContain("worse-than-real", "COPIES", "NEAR COPIES");
    assertThat(finding(run, "as-good-as-real-column-score").effect().orElseThrow().value())
        .isBetween(-.06, .06);
  }

  @ParameterizedTest
  @EnumSource(Discrete.class)
  void discreteTablesOfAnotherLawAreWorse(Discrete law) {
    RunReport run =
        judged(law.header, law.rows(ROWS, 3, 0), law.rows(ROWS, 4, 1), "energy, table-scores");
    assertThat(finding(run, "as-good-as-real-energy").verdict()).isEqualTo("worse-than-real");
    assertThat(words(run)).doesNotContain("COPIES", "NEAR COPIES");
  }

  /** Equal shares of so many labels have an entropy of ln labels; a loop's first fit is near it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 16})
  void aLoopOverLabelsBeginsAtTheirEntropy(int labels) {
    List<String> rows = new ArrayList<>();
    RandomStream stream = RandomStream.of(82, labels);
    for (int i = 0; i < 400; i++) {
      rows.add("label" + stream.nextInt(labels));
    }
    tables.table("labels", "label", rows);
    RunReport run =
        study(
            "labels",
            "study: self-consuming",
            "source: {use: table, files: [labels.csv]}",
            "family: {use: categorical, smoothing: 0.5}",
            "generations: 3",
            "metrics: [log-loss]");
    assertThat(run.completeness().failed()).isZero();
    double loss =
        Observed.values(run, "log-loss", 1).stream()
            .mapToDouble(each -> each)
            .average()
            .orElseThrow();
    // 320 rows cost labels/640 nats in expectation, and held-out shares differ by chance
    assertThat(loss).isCloseTo(Math.log(labels), within(.06));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 9})
  void theGapOfLabelsIsTheirNumberOverTheRows(int labels) {
    List<String> rows = new ArrayList<>();
    RandomStream stream = RandomStream.of(83, labels);
    for (int i = 0; i < 300; i++) {
      rows.add("label" + stream.nextInt(labels));
    }
    tables.table("gap", "label", rows);
    RunReport run =
        study(
            "gap",
            "study: generalization",
            "source: {use: table, files: [gap.csv]}",
            "family: categorical",
            "metrics: [log-loss]");
    assertThat(run.completeness().failed()).isZero();
    Finding gap =
        run.findings().stream().filter(each -> each.effect().isPresent()).findFirst().orElseThrow();
    // (labels - 1)/240 nats; five splits spread by a few hundredths
    assertThat(gap.effect().orElseThrow().value()).isCloseTo((labels - 1) / 240.0, within(.08));
  }
}
