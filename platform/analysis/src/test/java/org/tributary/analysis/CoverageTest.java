package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.metric.Measurement;
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
            org.tributary.sdk.metric.Metric.Better.LOWER,
            Question.Effect.DIFFERENCE,
            0,
            org.tributary.sdk.evidence.Rule.LAW_KNOWN);

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
}
