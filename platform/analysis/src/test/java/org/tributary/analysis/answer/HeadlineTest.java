package org.tributary.analysis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;

class HeadlineTest {
  private static Line effect(String name, double value, String unit) {
    return new Line(
        new Finding(
            "id",
            "question",
            Map.of(),
            "contrast",
            "kl",
            "pooled",
            Optional.of(
                new Finding.EffectSize(name, value, new Interval(value - 1, value + 1, .95, "t"))),
            Map.of(),
            Optional.empty(),
            "text"),
        "label",
        "kl",
        unit);
  }

  private static String told(Line... lines) {
    Topic topic = new Topic(Topic.PAIRS, "Which is better, pair by pair?");
    return new Headline(new Group(Topic.PAIRS, topic.title(), List.of(lines), List.of()), topic)
        .words();
  }

  @Test
  void aRangeGoesFromTheLeastEffectToTheGreatestOfThoseMeasuredAlike() {
    Line least = effect("difference", 2, "nats");
    Line middle = effect("difference", 4, "nats");
    Line greatest = effect("difference", 7, "nats");

    assertThat(told(middle, greatest, least))
        .isEqualTo(
            "Pooled is better in all 3 comparisons, from 2.0 [1.0, 3.0] nats to 7.0 [6.0, 8.0] nats.");
    assertThat(told(middle, effect("log ratio of means", 7, "")))
        .isEqualTo("Pooled is better in all 2 comparisons.");
  }

  private static Line line(String arm, String metric, String verdict) {
    return line(arm, metric, verdict, "text");
  }

  private static Line line(String arm, String metric, String verdict, String text) {
    return new Line(
        new Finding(
            arm + metric,
            "question",
            Map.of(),
            arm,
            metric,
            verdict,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            text),
        arm,
        metric,
        "");
  }

  @Test
  void loopsFollowedByTwoMetricsAreToldOnceEachByTheGravest() {
    List<Line> lines =
        List.of(
            line("replace", "model-mean-error", "DEGRADES"),
            line("accumulate", "model-mean-error", "PLATEAU"),
            line("replace", "model-variance", "COLLAPSE"),
            line("accumulate", "model-variance", "HOLDS"));
    String words =
        new Headline(
                new Group("trends", "What becomes?", lines, List.of()),
                new Topic("trends", "What becomes?"))
            .words();
    assertThat(words)
        .startsWith("Collapse by model variance: replace; plateau by model mean error: accumulate")
        .doesNotContain("settings");
  }

  @Test
  void aJudgeTellsCopiesThenWhatIsDecidedThenWhatIsOpen() {
    List<Line> lines =
        List.of(
            line("copies", "copies", "cannot tell"),
            line("energy", "energy", "not-enough-evidence"),
            line("pairs", "pair-score", "worse-than-real"));
    String words =
        new Headline(
                new Group(Topic.CHECKS, "Is it good?", lines, List.of()),
                new Topic(Topic.CHECKS, "Is it good?"))
            .words();
    assertThat(words)
        .isEqualTo(
            "Whether rows were copied cannot be told; worse than real by pair score; undecided by"
                + " energy.");
  }

  @Test
  void copiesAreToldWithTheirWholeInterval() {
    Line near =
        line(
            "table",
            "copies",
            "NEAR COPIES",
            "97.2 % [95.1, 98.4] % of the rows lie near single training rows, 95 % Newcombe.");
    Topic topic = new Topic(Topic.CHECKS, "Good?");
    assertThat(new Headline(new Group("checks", "Good?", List.of(near), List.of()), topic).words())
        .startsWith("Near copies: 97.2 % [95.1, 98.4] % of the rows lie near single training rows");
  }

  @Test
  void aThresholdLeadsWithTheSidesItDividesAndItsInterval() {
    String text =
        "loop at generation 9 against loop at generation 1 over alpha: safe above and unsafe below"
            + " alpha 0.55 [0.47, 0.63], 55 [47, 63] fresh rows a generation, 95 % inversion.";
    Finding found =
        new Finding(
            "loop-safe",
            "question",
            Map.of(),
            "loop at generation 9 against loop at generation 1 over alpha",
            "risk",
            "located",
            Optional.of(
                new Finding.EffectSize(
                    "threshold of alpha",
                    .55,
                    new org.tributary.sdk.evidence.Interval(.47, .63, .95, "95 % inversion"),
                    "55 [47, 63] fresh rows a generation")),
            Map.of(),
            Optional.empty(),
            text);
    Topic topic = new Topic(Topic.THRESHOLDS, "Where?");
    Group group =
        new Group(topic.id(), "Where?", List.of(new Line(found, "", "risk", "")), List.of());
    assertThat(new Headline(group, topic).words())
        .isEqualTo(
            "Safe above and unsafe below alpha 0.55 [0.47, 0.63], 55 [47, 63] fresh rows a"
                + " generation.");
  }
}
