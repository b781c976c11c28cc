package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.AlsoMeasured;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.evidence.ExcessParts;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Level;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.view.View;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.HeatMap;
import org.tributary.sdk.view.View.Scale;

/** What was measured and stands in no finding and no figure is counted and said. */
class CoverageTest {
  private static final String ALPHA = "loops.alpha";

  /** Two arms, two settings, three generations, and the error of each of two sources. */
  private static Bench bench() {
    Bench bench = new Bench().axis(ALPHA, "0", "1");
    for (String alpha : List.of("0", "1")) {
      for (int i = 0; i < 4; i++) {
        for (int g = 1; g <= 3; g++) {
          Position at = Position.generation(g);
          bench.value(Map.of(ALPHA, alpha), i, "a", at, i + g);
          bench.value(Map.of(ALPHA, alpha), i, "b", at, 2 * i + g);
          for (int source = 0; source < 2; source++) {
            Measurement one = Measurement.exact(Bench.TV, i + source, "exact").of(source);
            bench.measurement(Map.of(ALPHA, alpha), i, "a", at, one);
          }
        }
      }
    }
    return bench;
  }

  private static List<Unanswered> unanswered(List<Question> questions, View... views) {
    return Analysis.of(bench().input(1, questions, List.of(views))).unanswered();
  }

  private static Curve curve(String x, List<String> arms, OptionalInt source) {
    return new Curve(
        "v" + arms + source, "V", x, Bench.TV, "", arms, Scale.LINEAR, Scale.LINEAR, source);
  }

  private static long count(List<Unanswered> all) {
    return all.stream().mapToLong(Unanswered::observations).sum();
  }

  @Test
  void aQuestionAtTheLastGenerationLeavesTheOthersUnanswered() {
    Question contrast =
        new Question.Contrast(
            "pair",
            "?",
            Bench.side("a").at(Position.generation(3)),
            Bench.side("b").at(Position.generation(3)),
            Better.LOWER,
            Question.Effect.DIFFERENCE,
            0,
            Rule.LAW_KNOWN);

    List<Unanswered> left = unanswered(List.of(contrast));

    // 2 settings x 4 replicates: arms at generations 1 and 2, single sources at all three
    assertThat(count(left)).isEqualTo(8 * (2 * 2 + 2 * 3));
    assertThat(Unanswered.sentences(left))
        .containsExactly(
            "16 observations of average-tv in arm a are in no finding and no figure.",
            "16 observations of average-tv in arm b are in no finding and no figure.",
            "48 observations of average-tv in arm a (of single sources) are in no finding and no"
                + " figure.");
  }

  @Test
  void whatIsLeftStandsInATableWithItsMean() {
    AnalysisResult result = Analysis.of(bench().input(1, List.of(), List.of()));

    AlsoMeasured also = result.alsoMeasured();
    assertThat(also.table().columns())
        .containsExactly(
            ALPHA, "metric", "arm", "of", "at", "mean", "low", "high", "replicates", "censored");
    // 2 settings x 3 generations: two arms, and two sources of one of them; 4 replicates each
    assertThat(also.places()).isEqualTo(2 * 3 * 4);
    assertThat(also.table().rows()).hasSize(also.places());
    assertThat(count(result.unanswered())).isEqualTo(4L * also.places());
    assertThat(also.table().rows())
        .filteredOn(row -> row.get(0).equals("1") && row.get(4).equals("generation 3"))
        .extracting(row -> row.subList(1, 6))
        .containsExactlyInAnyOrder(
            List.of("average TV", "a", "all sources", "generation 3", "4.5"),
            List.of("average TV", "b", "all sources", "generation 3", "6"),
            List.of("average TV", "a", "source 0", "generation 3", "1.5"),
            List.of("average TV", "a", "source 1", "generation 3", "2.5"));
    assertThat(also.intervalName()).contains("4 replicates");
  }

  @Test
  void aTableThatNobodyWouldReadIsCutAndSaysSo() {
    Bench bench = new Bench();
    for (int g = 1; g <= AlsoMeasured.MOST_ROWS + 7; g++) {
      bench.value(Map.of(), 0, "loop", Position.generation(g), g);
    }

    AlsoMeasured also = Analysis.of(bench.input(1, List.of(), List.of())).alsoMeasured();

    assertThat(also.table().rows()).hasSize(AlsoMeasured.MOST_ROWS);
    assertThat(also.places()).isEqualTo(AlsoMeasured.MOST_ROWS + 7);
  }

  @Test
  void curvesOverGenerationsAndOfEachSourceReportThemAll() {
    assertThat(
            unanswered(
                List.of(),
                curve("generation", List.of(), OptionalInt.empty()),
                curve("generation", List.of("a"), OptionalInt.of(0)),
                curve("generation", List.of("a"), OptionalInt.of(1))))
        .isEmpty();
  }

  @Test
  void aCurveAlongASettingShowsTheLastGenerationOnly() {
    List<Unanswered> left = unanswered(List.of(), curve(ALPHA, List.of(), OptionalInt.empty()));

    assertThat(left).filteredOn(one -> one.ofSource().isEmpty()).hasSize(2 * 2);
    assertThat(left)
        .filteredOn(one -> one.ofSource().isEmpty())
        .allMatch(one -> one.observations() == 4 * 2);
  }

  @Test
  void anArmThatAViewDoesNotNameIsLeftOut() {
    List<Unanswered> left =
        unanswered(
            List.of(new Peak("top", "?", "generation", Bench.side("b"), true)),
            curve("generation", List.of("b"), OptionalInt.empty()));

    assertThat(left).extracting(Unanswered::arm).containsOnly("a");
    assertThat(left.get(0).setting()).containsKey(ALPHA);
  }

  @Test
  void heatMapsAndPartsCount() {
    Bench bench = new Bench();
    for (String pair : List.of("a|a", "a|b", "b|a", "b|b")) {
      bench.value(Map.of(), 0, "affinity", Position.part(pair), 1);
    }
    bench.value(Map.of(), 0, "affinity", Position.part("test"), 1);
    HeatMap map = new HeatMap("m", "M", "part", "part", Bench.TV, "affinity");

    assertThat(Analysis.of(bench.input(1, List.of(), List.of(map))).unanswered()).isEmpty();
    List<Unanswered> left = Analysis.of(bench.input(1, List.of(), List.of())).unanswered();
    assertThat(count(left)).isEqualTo(5);
    assertThat(Unanswered.sentences(left))
        .contains(
            "1 observation of average-tv in arm affinity (test) is in no finding and no figure.");
  }

  @Test
  void aCensoringIsAnObservationLikeAnyOther() {
    Bench bench = new Bench();
    bench.censored(Map.of(), 0, "loop", Position.generation(2), Outcome.COLLAPSED);

    assertThat(count(Analysis.of(bench.input(1, List.of(), List.of())).unanswered())).isEqualTo(1);
  }

  /** One question of each kind, each about observations of its own. */
  @Test
  void everyKindOfQuestionReportsWhatItReads() {
    Bench bench = new Bench().axis("n", "1", "2", "4", "8");
    for (String n : List.of("1", "2", "4", "8")) {
      Map<String, String> at = Map.of("n", n);
      for (int i = 0; i < 3; i++) {
        for (String arm : List.of("a", "b", "est", "pow", "low", "high", "c", "d")) {
          bench.value(at, i, arm, 1 + .1 * i + Double.parseDouble(n));
        }
        for (int g = 1; g <= 5; g++) {
          for (String arm : List.of("peak", "trend", "cross", "real")) {
            bench.value(at, i, arm, Position.generation(g), g + .1 * i);
          }
        }
        for (String part : ExcessParts.all(Position.none()).stream().map(Position::part).toList()) {
          bench.value(at, i, "excess", Position.part(part), 1);
        }
        bench.value(at, i, "excess", 1);
        bench.measurement(
            at, i, "excess", Position.none(), Measurement.exact("kappa", .1, "margin"));
        bench.value(at, i, "copies", Position.part("equal rows"), 1);
        bench.value(at, i, "affinity", Position.part("x|y"), 1);
        bench.measurement(
            at, i, "affinity", Position.part("x"), Measurement.exact("alone", 1, "exact").of(0));
      }
    }
    Rule law = Rule.LAW_KNOWN;
    List<Question> kinds =
        List.of(
            new Question.Threshold("q1", "?", "n", Bench.contrast("a", "b")),
            new Question.Estimate(
                "q2",
                "?",
                "size",
                Bench.side("est"),
                Optional.empty(),
                "",
                OptionalDouble.empty(),
                "",
                "",
                law),
            new Question.Exponent(
                "q3",
                "?",
                "n",
                Bench.side("pow"),
                OptionalDouble.empty(),
                OptionalDouble.of(0),
                Optional.empty()),
            new Peak("q4", "?", "generation", Bench.side("peak"), true),
            new Question.Forecast(
                "q5",
                "?",
                Bench.side("low"),
                Bench.side("high"),
                Bench.side("real").at(Position.generation(3)),
                .9),
            new Question.Affinity("q6", "?", Bench.TV, "alone", "affinity", law),
            new Question.Trend(
                "q7",
                "?",
                Bench.side("trend"),
                Better.LOWER,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Question.Scale.VALUE,
                1.25,
                law),
            new Question.Crossing(
                "q8",
                "?",
                "generation",
                Bench.side("cross"),
                new Level(Level.Of.VALUE, 2),
                true,
                law),
            new Question.Ranking(
                "q9",
                "?",
                List.of(Bench.side("c"), Bench.side("d")),
                Better.LOWER,
                Question.Effect.DIFFERENCE,
                0,
                law),
            new Question.Equivalence("q10", "?", Bench.side("excess"), "kappa", 0, law),
            new Question.Copies("q11", "?", Bench.side("copies")),
            Bench.contrast("a", "b"));

    AnalysisResult result = Analysis.of(bench.input(1, kinds, List.of()));

    assertThat(result.findings()).extracting(Finding::question).contains("q1", "q6", "q11");
    assertThat(Unanswered.sentences(result.unanswered()))
        .as("a forecast is compared with one generation")
        .containsExactly(
            "48 observations of average-tv in arm real are in no finding and no figure.");
  }
}
