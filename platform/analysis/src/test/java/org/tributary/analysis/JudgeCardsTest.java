package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Measurement;

/** What the judge's cards say of each other, and why they say nothing. */
class JudgeCardsTest {
  private static final Position EXCESS = Position.part("excess");
  private static final Question COPIES = new Question.Copies("copied", "?", Bench.side("synth"));
  private static final Question AS_GOOD =
      new Question.Equivalence(
          "as-good", "?", Bench.side("synth").at(EXCESS), "", .05, Rule.ONE_DATA_SET);

  /** An excess that a jackknife calls as good, beside this share of planted copies. */
  private static Bench asGood(Interval planted, boolean near) {
    Bench bench = new Bench();
    Interval none = new Interval(0, -.002, .004, .95);
    new CopyCounts(1000, 50, 0.001, planted, none, near, 3, false)
        .byPart()
        .forEach((part, value) -> bench.value(Map.of(), 0, "synth", Position.part(part), value));
    excess(bench, .001);
    return bench;
  }

  private static void excess(Bench bench, double value) {
    bench.value(Map.of(), 0, "synth", EXCESS, value);
    Map.of(
            ExcessParts.REAL_VARIANCE, 1e-5,
            ExcessParts.CANDIDATE_VARIANCE, 1e-5,
            ExcessParts.GROUPS, 10.0)
        .forEach(
            (part, number) ->
                bench.value(Map.of(), 0, "synth", ExcessParts.at(EXCESS, part), number));
  }

  private static Finding asGood(Bench bench) {
    List<Finding> findings = bench.ask(COPIES, AS_GOOD).findings();
    return findings.stream().filter(f -> f.question().equals("as-good")).findFirst().orElseThrow();
  }

  @Test
  void aTableThatHoldsCopiesIsNeverCalledAsGoodAsReal() {
    Interval none = new Interval(0, -.002, .004, .95);
    Interval some = new Interval(.049, .037, .064, .95);
    assertThat(asGood(asGood(none, false)).verdict()).isEqualTo("as-good-as-real");
    assertThat(asGood(asGood(some, false)).verdict()).isEqualTo("see-copies");
    assertThat(asGood(asGood(some, false)).text()).contains("see copies");
    assertThat(asGood(asGood(none, true)).verdict()).as("near copies").isEqualTo("see-copies");
  }

  @Test
  void copiesDoNotHideThatATableIsWorse() {
    Bench bench = asGood(new Interval(.049, .037, .064, .95), false);
    Bench worse = new Bench();
    excess(worse, .2);
    assertThat(asGood(worse).verdict()).isEqualTo("worse-than-real");
    assertThat(bench.ask(COPIES, AS_GOOD).findings().get(0).question())
        .as("the first card")
        .isEqualTo("copied");
  }

  @Test
  void whatCouldNotBeJudgedSaysWhy() {
    String why = "2 candidate rows are too few to judge";
    Bench bench = new Bench();
    String metric = Bench.side("synth").metric();
    bench.measurement(
        Map.of(), 0, "synth", EXCESS, Measurement.censored(metric, Outcome.UNDEFINED, why));
    assertThat(asGood(bench).verdict()).isEqualTo("not-enough-evidence");
    assertThat(asGood(bench).text()).contains(why);
  }
}
