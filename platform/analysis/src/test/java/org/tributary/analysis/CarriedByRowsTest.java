package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.CarrierParts;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;

/** Evidence-2, section 8: a verdict that a few rows carry names them and promises nothing. */
class CarriedByRowsTest {
  /**
   * Twenty splits of 200 units whose mean difference is given, and of which some rows differ by so
   * much that all others differ by {@code without}: 200 x difference = rows x heavy + rest.
   */
  private static Bench splits(double difference, double without, int carriers) {
    Bench bench = new Bench();
    for (int j = 0; j < 20; j++) {
      RandomStream stream = RandomStream.of(81, j);
      double noise = .001 * stream.nextGaussian();
      double heavy = (200 * difference - (200 - carriers) * without) / carriers;
      bench.split(j, "merged", 2 + difference + noise, 800, 200);
      bench.split(j, "separate", 2, 800, 200);
      part(bench, j, CarrierParts.MEAN, difference + noise);
      part(bench, j, CarrierParts.SQUARES, 1.5 * carriers * heavy * heavy);
      for (int row = 1; row <= Math.min(carriers, 5); row++) {
        part(bench, j, CarrierParts.row(1000L + row), heavy);
      }
    }
    return bench;
  }

  private static void part(Bench bench, int split, String part, double value) {
    bench.measurement(
        Map.of(),
        split,
        CarrierParts.arm("merged", "separate"),
        Position.part(part),
        Measurement.estimate(Bench.TV, value, OptionalDouble.empty(), "test", 200, 800));
  }

  private static Finding asked(Bench bench) {
    AnalysisResult result = bench.ask(Bench.splits("merged", "separate", .01));
    assertThat(result.unanswered()).as("what is recorded of carriers is read").isEmpty();
    return result.findings().get(0);
  }

  @Test
  void aVerdictThatTheOtherRowsDoNotShareIsNotGivenAndTheRowsAreNamed() {
    Finding finding = asked(splits(.5, 0, 2));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text())
        .contains("% of the spread comes from rows 1,001, 1,002;")
        .contains("ithout those rows the verdict would be no-difference")
        .doesNotContain("times the rows");
    assertThat(finding.flip()).doesNotContainKey("rows");
    assertThat(finding.next()).singleElement().asString().contains("no single row can carry");
  }

  @Test
  void aVerdictThatTheOtherRowsShareStandsWithItsRemark() {
    Finding finding = asked(splits(.5, .4, 1));

    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(finding.text())
        .contains("% of the spread comes from row 1,001;")
        .contains("ithout those rows the verdict is the same");
  }

  @Test
  void aSpreadOfManyRowsIsNotRemarkedUpon() {
    // forty rows alike: the five that a split names are an eighth of them
    Bench bench = splits(.5, .4, 40);
    for (int j = 0; j < 20; j++) {
      part(bench, j, CarrierParts.row(2000L + j), .5);
    }
    assertThat(asked(bench).text()).doesNotContain("carried");
  }

  /** Of one source the same is recorded of its own rows, and named on its own card. */
  @Test
  void aContrastOfOneSourceNamesItsRows() {
    Bench bench = new Bench();
    for (int j = 0; j < 20; j++) {
      double noise = .001 * RandomStream.of(82, j).nextGaussian();
      ofSource(bench, j, "merged", "", 2.5 + noise);
      ofSource(bench, j, "separate", "", 2);
      String pair = CarrierParts.arm("merged", "separate");
      ofSource(bench, j, pair, CarrierParts.MEAN, .5 + noise);
      ofSource(bench, j, pair, CarrierParts.SQUARES, 1.5e4);
      ofSource(bench, j, pair, CarrierParts.row(77), 100);
    }
    Question.Contrast all = Bench.splits("merged", "separate", .01);
    AnalysisResult result =
        bench.ask(
            new Question.Contrast(
                "of-x",
                "?",
                x("merged"),
                x("separate"),
                all.better(),
                all.effect(),
                .01,
                all.rule()));
    assertThat(result.unanswered()).isEmpty();
    assertThat(result.findings().get(0).verdict()).isEqualTo("not-enough-evidence");
    assertThat(result.findings().get(0).text()).contains("comes from row 77;");
  }

  private static Side x(String arm) {
    return new Side(arm, Bench.TV, arm, Position.none(), OptionalInt.of(0));
  }

  private static void ofSource(Bench bench, int split, String arm, String part, double value) {
    Measurement one = Measurement.estimate(Bench.TV, value, OptionalDouble.empty(), "t", 200, 800);
    bench.measurement(Map.of(), split, arm, Position.part(part), one.of(0));
  }

  /** A gap of .5 that one row makes: its own losses lie elsewhere. */
  private static Bench gaps(double without) {
    Bench bench = new Bench();
    for (int j = 0; j < 20; j++) {
      double noise = .001 * RandomStream.of(83, j).nextGaussian();
      Measurement gap =
          Measurement.estimate(Bench.TV, .5 + noise, OptionalDouble.empty(), "t", 200, 800);
      bench.measurement(Map.of(), j, "a", Position.part("gap"), gap);
      double heavy = 200 * 2.5 - 199 * (2 + without);
      String alone = CarrierParts.alone("a");
      for (var part :
          Map.of(
                  CarrierParts.MEAN,
                  2.5,
                  CarrierParts.SQUARES,
                  1.5 * heavy * heavy,
                  CarrierParts.row(9),
                  heavy)
              .entrySet()) {
        Measurement one =
            Measurement.estimate(Bench.TV, part.getValue(), OptionalDouble.empty(), "t", 200, 800);
        bench.measurement(Map.of(), j, alone, Position.part(part.getKey()), one);
      }
    }
    return bench;
  }

  private static Finding gap(Bench bench) {
    Side side = Bench.side("a").at(Position.part("gap"));
    AnalysisResult result =
        bench.ask(
            new Question.Estimate(
                "gap",
                "?",
                "gap",
                side,
                Optional.empty(),
                "",
                OptionalDouble.of(0),
                "gap",
                "no-gap",
                Rule.ONE_DATA_SET));
    assertThat(result.unanswered()).isEmpty();
    return result.findings().get(0);
  }

  @Test
  void aGapThatOneRowMakesIsNoneAndOneThatTheOthersShareStands() {
    assertThat(gap(gaps(0)).verdict()).isEqualTo("not-enough-evidence");
    assertThat(gap(gaps(0)).text())
        .contains("comes from row 9;", "ithout those rows the verdict would be")
        .doesNotContain("times the rows");
    assertThat(gap(gaps(.4)).verdict()).isEqualTo("gap");
    assertThat(gap(gaps(.4)).text()).contains("ithout those rows the verdict is the same");
  }

  /** The ranking rests on the same difference as the contrast, recorded in the other order. */
  @Test
  void aRankingNamesTheRowsThatPartItsFirstTwo() {
    Question.Ranking ranking =
        new Question.Ranking(
            "order",
            "?",
            List.of(Bench.side("separate"), Bench.side("merged")),
            Metric.Better.LOWER,
            Question.Effect.DIFFERENCE,
            0,
            Rule.ONE_DATA_SET);
    Question.Contrast contrast = Bench.splits("merged", "separate", .01);
    Finding rests = ofKind(splits(.5, 0, 2).ask(ranking, contrast), "order");
    assertThat(rests.verdict()).isEqualTo("not-enough-evidence");
    assertThat(rests.text())
        .contains("rows 1,001, 1,002", "separate and merged are not told apart");
    Finding stands = ofKind(splits(.5, .4, 1).ask(ranking, contrast), "order");
    assertThat(stands.verdict()).isEqualTo("separate");
    assertThat(stands.text()).contains("row 1,001;", "the two stand as they do");
  }

  private static Finding ofKind(AnalysisResult result, String question) {
    return result.findings().stream()
        .filter(each -> each.question().equals(question))
        .findFirst()
        .orElseThrow();
  }
}
