package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.TableChart;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.view.View.RankingTable;

/** Arms in order, forecasts, gaps of rounding, judgements and copies, as cards. */
class OrderAndJudgementTest {
  private static Finding only(Bench bench, Question question) {
    return bench.ask(question).findings().get(0);
  }

  private static Bench arms() {
    Bench bench = new Bench();
    for (int i = 0; i < 50; i++) {
      RandomStream stream = RandomStream.of(62, i);
      double shared = Math.exp(.3 * stream.nextGaussian());
      bench.value(Map.of(), i, "good", .5 * shared * (1 + .05 * stream.nextGaussian()));
      bench.value(Map.of(), i, "same", shared * (1 + .05 * stream.nextGaussian()));
      bench.value(Map.of(), i, "twin", shared * (1 + .05 * stream.nextGaussian()));
    }
    return bench;
  }

  private static Ranking ranking(Effect effect, double margin, String... arms) {
    return new Ranking(
        "order",
        "?",
        List.of(arms).stream().map(Bench::side).toList(),
        Better.LOWER,
        effect,
        margin,
        Rule.LAW_KNOWN);
  }

  @Test
  void aRankingNamesTheBestAndTheTiesThatEvidenceCannotBreak() {
    for (Effect effect : Effect.values()) {
      Finding finding = only(arms(), ranking(effect, 0, "same", "twin", "good"));

      assertThat(finding.verdict()).as(finding.text()).isEqualTo("good");
      assertThat(finding.text()).contains("1 good (0.", "2-3 ", "not told apart: ");
      assertThat(finding.flip().get("difference"))
          .matches("none: (same|twin) lies behind (by 0\\.\\d+|1\\.\\d+ times) at least");
    }
    Ranking upwards =
        new Ranking(
            "order",
            "?",
            List.of(Bench.side("good"), Bench.side("same")),
            Better.HIGHER,
            Effect.DIFFERENCE,
            0,
            Rule.LAW_KNOWN);
    assertThat(only(arms(), upwards).flip().get("difference"))
        .matches("none: good lies behind by 0\\.[3-5]\\d* at least");
    Finding tied = only(arms(), ranking(Effect.DIFFERENCE, 0, "same", "twin"));
    assertThat(tied.verdict()).isEqualTo("not-enough-evidence");
    assertThat(tied.next()).allMatch(sentence -> sentence.contains("would part "));
    assertThat(tied.flip()).containsEntry("replicates", "more replicates may break the ties");
    assertThat(only(arms(), ranking(Effect.LOG_RATIO, .2, "same", "twin")).verdict())
        .isEqualTo("no-difference");
  }

  @Test
  void anArmWithoutAMeanIsNotRankedAndTold() {
    Bench bench = arms();
    for (int i = 0; i < 50; i++) {
      if (i < 3) {
        bench.censored(Map.of(), i, "lost", Position.none(), Outcome.DIVERGED);
      } else {
        bench.value(Map.of(), i, "lost", .1);
      }
    }

    Finding finding = only(bench, ranking(Effect.DIFFERENCE, 0, "lost", "good", "same"));

    assertThat(finding.verdict()).isEqualTo("good");
    assertThat(finding.text()).contains("Lost is not ranked: 3 of 50 diverged");
  }

  @Test
  void aRankingStandsInItsCardOrAsAView() {
    Question order = ranking(Effect.DIFFERENCE, 0, "same", "twin", "good");
    RankingTable view = new RankingTable("table", "Arms in order", "order");

    var alone = arms().ask(order);
    var shown = Analysis.of(arms().input(1, List.of(order), List.of(view))).charts();

    assertThat(alone.charts()).isEmpty();
    assertThat(alone.answer().groups().get(0).ranks().get(0).rows())
        .extracting(row -> row.rank() + " " + row.arm())
        .startsWith("1 good")
        .hasSize(3);
    assertThat(shown).singleElement().isInstanceOf(TableChart.class);
    TableChart table = (TableChart) shown.get(0);
    assertThat(table.title()).isEqualTo("Arms in order");
    assertThat(table.question()).contains("order");
    assertThat(table.table().columns().subList(0, 2)).containsExactly("rank", "arm");
    assertThat(table.table().rows().get(0)).startsWith("1", "good").contains("yes");
    assertThat(table.table().rows()).hasSize(3);
    assertThatThrownBy(
            () ->
                Analysis.of(
                    arms().input(1, List.of(order), List.of(new RankingTable("t", "T", "other")))))
        .hasMessageContaining("view 't' shows the ranking 'other', which no question is");
  }

  @Test
  void aForecastIsPrintedBesideItsCoverage() {
    Bench bench = new Bench();
    for (int i = 0; i < 101; i++) {
      bench.value(Map.of(), i, "low", -2 + .01 * i);
      bench.value(Map.of(), i, "high", 1 + .01 * i);
      bench.value(Map.of(), i, "loop", Position.generation(20), i < 91 ? .25 : 9);
    }
    Question forecast =
        new Question.Forecast(
            "ahead",
            "?",
            Bench.side("low"),
            Bench.side("high"),
            Bench.side("loop").at(Position.generation(20)),
            .9);

    Finding finding = only(bench, forecast);

    // the replicate in the middle is the 51st
    assertThat(finding.text())
        .startsWith(
            "forecasts of average TV of loop at generation 20: 90 % forecast [-1.5, 1.5] (median"
                + " ends), came to be 0.25 (median).")
        .contains("91 of 101 intervals held what came to be: 90");
    assertThat(finding.effect().orElseThrow().name()).isEqualTo("coverage");
  }

  @Test
  void aDifferenceOfRoundingIsNoGap() {
    Bench bench = new Bench();
    for (int i = 0; i < 30; i++) {
      double loss = 1 + .1 * RandomStream.of(64, i).nextGaussian();
      bench.value(Map.of(), i, "fit", Position.part("test"), loss + (i % 2) * 2.2e-16);
      bench.value(Map.of(), i, "fit", Position.part("train"), loss);
    }
    Question gap =
        new Question.Estimate(
            "gap",
            "?",
            "gap",
            Bench.side("fit").at(Position.part("test")),
            java.util.Optional.of(Bench.side("fit").at(Position.part("train"))),
            "",
            OptionalDouble.of(0),
            "gap",
            "no-gap",
            Rule.LAW_KNOWN);

    Finding finding = only(bench, gap);

    assertThat(finding.verdict()).isEqualTo("identical");
    assertThat(finding.effect()).isEmpty();
    assertThat(finding.text()).isEqualTo("gap: identical (up to rounding) in each replicate.");
  }

  private static Equivalence equivalence(String margin, double fixed) {
    return new Equivalence("as-good", "?", Bench.side("synth"), margin, fixed, Rule.LAW_KNOWN);
  }

  @Test
  void anExcessBelowTheMarginIsAsGoodAsReal() {
    Bench bench = new Bench();
    double[] excess = new double[10];
    for (int i = 0; i < 10; i++) {
      excess[i] = .02 + .01 * RandomStream.of(63, i).nextGaussian();
      bench.value(Map.of(), i, "synth", excess[i]);
      bench.measurement(
          Map.of(), i, "synth", Position.none(), Measurement.exact("kappa", .1, "margin"));
    }
    var interval = MeanInterval.student(excess, .95);

    Finding good = only(bench, equivalence("kappa", 0));

    assertThat(good.verdict()).as(good.text()).isEqualTo("as-good-as-real");
    assertThat(good.text()).contains("margin 0.1: as good as real");
    assertThat(good.effect().orElseThrow().interval().high())
        .isCloseTo(interval.upper(), within(1e-12));
    assertThat(only(bench, equivalence("", .001)).verdict()).isEqualTo("worse-than-real");
    assertThat(only(bench, equivalence("", 0)).verdict())
        .as("a margin of 0 is never as good")
        .isEqualTo("worse-than-real");
  }

  @Test
  void oneJudgementDecidesByWhatItRecorded() {
    Bench jackknife = new Bench().value(Map.of(), 0, "synth", .03);
    part(jackknife, ExcessParts.REAL_VARIANCE, 1e-4);
    part(jackknife, ExcessParts.CANDIDATE_VARIANCE, 1e-4);
    part(jackknife, ExcessParts.GROUPS, 10);
    // df = 18, t = 2.101: .03 +- .0297
    Finding open = only(jackknife, equivalence("", .05));
    assertThat(open.verdict()).as(open.text()).isEqualTo("worse-than-real");
    assertThat(open.effect().orElseThrow().interval().low()).isCloseTo(.000288, within(1e-5));
    assertThat(open.text()).contains("jackknife of 10 groups on each side");

    Bench statistic = new Bench().value(Map.of(), 0, "synth", .004);
    part(statistic, ExcessParts.NULL_QUANTILE, .005);
    part(statistic, ExcessParts.ERROR_AT_MARGIN, .002);
    part(statistic, ExcessParts.UNITS_NEEDED, 2500);
    assertThat(only(statistic, equivalence("", .01)).verdict()).isEqualTo("as-good-as-real");
    Finding gate = only(statistic, equivalence("", .0075));
    assertThat(gate.verdict()).isEqualTo("not-enough-evidence");
    assertThat(gate.next()).singleElement().asString().startsWith("about 2,500 rows or units");
    assertThat(only(new Bench().value(Map.of(), 0, "synth", 1), equivalence("", 2)).text())
        .contains("one replicate says nothing");
  }

  private static Bench copies(CopyCounts counts) {
    Bench bench = new Bench();
    counts
        .byPart()
        .forEach((part, value) -> bench.value(Map.of(), 0, "synth", Position.part(part), value));
    return bench;
  }

  private static CopyCounts counts(Interval planted, Interval near, boolean shown, boolean same) {
    return new CopyCounts(1000, 50, 0.001, planted, near, shown, 3, same);
  }

  @Test
  void copiesAreReadFromTheNumbersThatWereRecorded() {
    Question question = new Question.Copies("copied", "?", Bench.side("synth"));
    Interval found = new Interval(.049, .037, .064, .95);
    Interval none = new Interval(0, -.002, .004, .95);
    Interval wide = new Interval(0, -.02, .03, .95);

    Finding copies = only(copies(counts(found, none, false, false)), question);
    assertThat(copies.verdict()).isEqualTo("COPIES");
    assertThat(copies.text())
        .startsWith("50 of 1,000 rows equal a training row; 4.9 % [3.7, 6.4] % are copies, 95 %")
        .contains("Independent rows would equal a training row in 0.1 % of cases");
    assertThat(copies.effect().orElseThrow().interval().low()).isEqualTo(.037);
    Finding near =
        only(copies(counts(none, new Interval(1, .972, 1.007, .95), true, false)), question);
    assertThat(near.verdict()).isEqualTo("NEAR COPIES");
    assertThat(near.effect().orElseThrow().interval().high()).as("a share").isEqualTo(1);
    assertThat(only(copies(counts(none, none, false, false)), question).text())
        .startsWith("No copies found among 1,000 rows, at most 0.4 %");
    assertThat(only(copies(counts(wide, none, false, false)), question).verdict())
        .isEqualTo("cannot tell");
    assertThat(only(copies(counts(none, none, false, true)), question).verdict())
        .as("the same rows in some order")
        .isEqualTo("COPIES");
    assertThat(only(new Bench(), question).text()).contains("no counts of copies were recorded");
    AnalysisResult result = copies(counts(found, none, false, false)).ask(question);
    assertThat(result.unanswered()).as("all parts are read").isEmpty();
  }

  private static void part(Bench bench, String part, double value) {
    bench.value(Map.of(), 0, "synth", ExcessParts.at(Position.none(), part), value);
  }
}
