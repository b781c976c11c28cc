package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.answer.RankTable;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;

/** The first screen: one sentence or two, the cards in groups, what to do next. */
class AnswerTest {
  private static final Question RANKING =
      new Ranking(
          "ranking",
          "Which arm does best?",
          List.of(side("pooled"), side("separate"), side("merged")),
          Better.LOWER,
          Effect.DIFFERENCE,
          0,
          Rule.LAW_KNOWN);

  private static Side side(String arm) {
    return Side.of(arm, "average-tv", arm);
  }

  /** Three arms, of which the last is far behind and the first two may be any distance apart. */
  private static Bench arms(double apart) {
    Bench bench = new Bench();
    for (int replicate = 0; replicate < 30; replicate++) {
      double noise = 0.01 * Math.sin(7 * replicate);
      double own = 0.01 * Math.cos(3 * replicate);
      bench.value(Map.of(), replicate, "pooled", 0.2 + noise);
      bench.value(Map.of(), replicate, "separate", 0.2 + apart + noise + own);
      bench.value(Map.of(), replicate, "merged", 0.9 + noise - own);
    }
    return bench;
  }

  @Test
  void theBestArmIsNamedWithTheDistanceOfTheNext() {
    Answer answer = arms(0.1).ask(RANKING).answer();
    assertThat(answer.sentence())
        .startsWith("Pooled is best by average TV: separate is 0.1")
        .contains("worse [0.0")
        .endsWith("].");
    assertThat(answer.groups().get(0).ranks().get(0).rows())
        .extracting(row -> row.rank() + row.arm() + row.tied())
        .containsExactly("1pooledtrue", "2separatefalse", "3mergedfalse");
    assertThat(answer.next()).containsExactly("Nothing more to run: every question is answered.");
  }

  @Test
  void armsThatAreNotToldApartShareTheFirstPlace() {
    Answer answer = arms(0.0001).ask(RANKING).answer();
    assertThat(answer.sentence())
        .startsWith("Pooled and separate tie for best by average TV; merged");
    assertThat(answer.groups().get(0).ranks().get(0).rows())
        .extracting(row -> row.rank() + row.arm() + row.tied())
        .containsExactly("1-2pooledtrue", "1-2separatetrue", "3mergedfalse");
    assertThat(answer.next().get(0))
        .contains("replicates instead of 30 would part pooled from separate");
  }

  @Test
  void pairsShareACardAndNoTwoCardsHaveOneTitle() {
    Answer answer =
        arms(0.1)
            .ask(RANKING, Bench.contrast("pooled", "separate"), Bench.contrast("pooled", "merged"))
            .answer();
    assertThat(answer.groups()).hasSize(2);
    assertThat(answer.groups()).extracting(Group::title).doesNotHaveDuplicates();
    assertThat(answer.groups().get(1).lines())
        .extracting(line -> line.subject())
        .containsExactly("separate", "merged");
    assertThat(answer.findings()).hasSize(3);
  }

  @Test
  void theAnswerHasAtMostFortyWords() {
    for (double apart : new double[] {0.1, 0.0001}) {
      Answer answer =
          arms(apart)
              .ask(
                  RANKING,
                  Bench.contrast("pooled", "separate"),
                  Bench.contrast("separate", "merged"))
              .answer();
      assertThat(answer.sentence().split(" ").length).isLessThanOrEqualTo(Answer.MOST_WORDS);
    }
  }

  /** One rises without end, one stays; of a third the error stays while its spread is lost. */
  @Test
  void loopsInOrderSayWhatBecomesOfEach() {
    Bench bench = new Bench();
    for (int replicate = 0; replicate < 60; replicate++) {
      for (int g = 1; g <= 21; g++) {
        double noise = 1 + 0.02 * Math.sin(7 * replicate + g);
        bench.value(Map.of(), replicate, "held", Position.generation(g), noise);
        bench.value(
            Map.of(), replicate, "fed", Position.generation(g), (1 + 0.2 * (g - 1)) * noise);
        bench.value(Map.of(), replicate, "thin", Position.generation(g), 1.5 * noise);
        bench.measurement(
            Map.of(),
            replicate,
            "thin",
            Position.generation(g),
            Measurement.exact("spread", Math.exp(-0.2 * g) * noise, "test"));
      }
    }
    Answer answer =
        bench
            .ask(
                fate(side("held"), Better.LOWER, Question.Scale.VALUE),
                fate(side("fed"), Better.LOWER, Question.Scale.VALUE),
                fate(side("thin"), Better.LOWER, Question.Scale.VALUE),
                fate(Side.of("", "spread", "thin"), Better.NEITHER, Question.Scale.LOG),
                ranked("held", "fed", "thin"))
            .answer();
    assertThat(answer.groups())
        .filteredOn(group -> !group.ranks().isEmpty())
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.ranks().get(0).rows())
                    .extracting(row -> row.arm() + " " + row.fate())
                    .containsExactly("held holds", "thin collapse", "fed collapse"));
    assertThat(arms(0.1).ask(RANKING).answer().groups().get(0).ranks().get(0).rows())
        .extracting(RankTable.Row::fate)
        .containsOnly("");
  }

  private static Question fate(Side of, Better better, Question.Scale scale) {
    return new Question.Trend(
        of.arm() + "-" + of.metric(),
        "What becomes of " + of.arm() + "?",
        of,
        better,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        scale,
        1.25,
        Rule.LAW_KNOWN);
  }

  private static Question ranked(String... arms) {
    return new Ranking(
        "ranking",
        "Which arm does best?",
        Stream.of(arms).map(arm -> side(arm).at(Position.generation(21))).toList(),
        Better.LOWER,
        Effect.DIFFERENCE,
        0,
        Rule.LAW_KNOWN);
  }
}
