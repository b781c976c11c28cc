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
    assertThat(asGood(asGood(some, false)).text()).endsWith("see the copies.");
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

  /** A U-statistic with its null law and error, recorded at a reading. */
  private static void statistic(Bench bench, Position at, double theta, double quantile) {
    bench.value(Map.of(), 0, "synth", at, theta);
    Map.of(
            ExcessParts.NULL_QUANTILE, quantile,
            ExcessParts.NULL_TAIL, .001,
            ExcessParts.ERROR_AT_MARGIN, .002,
            ExcessParts.UNITS_NEEDED, 900.0)
        .forEach(
            (part, number) -> bench.value(Map.of(), 0, "synth", ExcessParts.at(at, part), number));
  }

  private static Finding only(Bench bench) {
    return bench.ask(AS_GOOD).findings().get(0);
  }

  @Test
  void theIntervalOfAStatisticContainsNoDifferenceWhereItsNullLawDoes() {
    for (double theta : new double[] {-.01, .004, .0051, .0059, .02, .1}) {
      Bench bench = new Bench();
      statistic(bench, EXCESS, theta, .005);
      Finding finding = only(bench);
      double low = finding.effect().orElseThrow().interval().low();
      double high = finding.effect().orElseThrow().interval().high();
      assertThat(finding.verdict().equals("as-good-as-real"))
          .as(finding.text())
          .isEqualTo(high < .05);
      assertThat(finding.verdict().equals("worse-than-real"))
          .as(finding.text())
          .isEqualTo(high >= .05 && low > 0);
    }
  }

  @Test
  void anotherReadingThatDoesNotAgreeLeavesNothingDecidedAndItsIntervalIsDrawn() {
    Bench bench = new Bench();
    statistic(bench, EXCESS, .1, .005);
    assertThat(only(bench).verdict()).isEqualTo("worse-than-real");
    Position byUnit = ExcessParts.byUnit(EXCESS);
    statistic(bench, byUnit, .1, .14);
    Finding open = only(bench);
    assertThat(open.verdict()).isEqualTo("not-enough-evidence");
    assertThat(open.text()).contains("As the rows stand it would be worse than real");
    assertThat(open.effect().orElseThrow().interval().low()).isLessThan(0);
    assertThat(open.next()).containsExactly("say whether the column is a unit (unit:)");

    Bench few = new Bench();
    statistic(few, EXCESS, .1, .005);
    statistic(few, ExcessParts.withoutFew(EXCESS), .001, .005);
    assertThat(only(few).verdict()).isEqualTo("not-enough-evidence");
    assertThat(only(few).next()).containsExactly("look at the few rows that carry the spread");
  }

  @Test
  void aCandidateWithoutItsKeyIsWorseOnlyWhereBothReadingsSaySo() {
    for (double grouped : new double[] {0, 1}) {
      Bench bench = new Bench();
      statistic(bench, EXCESS, .1, grouped > 0 ? .2 : .005);
      Map.of(
              ExcessParts.KEYLESS, grouped,
              ExcessParts.ADDED, .03,
              ExcessParts.CLUSTERED_TAIL, .001)
          .forEach(
              (part, number) ->
                  bench.value(Map.of(), 0, "synth", ExcessParts.at(EXCESS, part), number));
      Position clustered = ExcessParts.at(EXCESS, ExcessParts.CLUSTERED_QUANTILE);
      bench.value(Map.of(), 0, "synth", clustered, .06);
      // .1 - .03 is above .06: by that reading worse; rows that stand in groups need no other
      assertThat(only(bench).verdict()).isEqualTo("worse-than-real");
    }
    Bench open = new Bench();
    statistic(open, EXCESS, .1, .005);
    open.value(Map.of(), 0, "synth", ExcessParts.at(EXCESS, ExcessParts.KEYLESS), 0);
    open.value(Map.of(), 0, "synth", ExcessParts.at(EXCESS, ExcessParts.CLUSTERED_QUANTILE), .2);
    assertThat(only(open).verdict()).isEqualTo("not-enough-evidence");
    assertThat(only(open).next().get(0)).startsWith("name the units of the candidate's rows too");
  }

  @Test
  void moreCardsAskForARarerExcess() {
    Bench one = new Bench();
    statistic(one, EXCESS, .0055, .005);
    assertThat(only(one).effect().orElseThrow().interval().low()).isPositive();
    Bench two = new Bench();
    statistic(two, EXCESS, .0055, .005);
    Question again =
        new Question.Equivalence(
            "again", "?", Bench.side("synth").at(EXCESS), "", .05, Rule.ONE_DATA_SET);
    List<Finding> both = two.ask(AS_GOOD, again).findings();
    // .005 + .001 log 2 is beyond .0055
    assertThat(both)
        .allSatisfy(each -> assertThat(each.effect().orElseThrow().interval().low()).isNegative());
  }
}
