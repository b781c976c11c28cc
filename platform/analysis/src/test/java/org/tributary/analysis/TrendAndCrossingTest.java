package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Level;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Crossing;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Metric.Better;

/** What becomes of an error over generations, and when it passes a level. */
class TrendAndCrossingTest {
  private static final int GENERATIONS = 21;

  private static Finding only(Bench bench, Question question) {
    return bench.ask(question).findings().get(0);
  }

  private static Bench loop(int replicates, double noise, IntToDoubleFunction error) {
    Bench bench = new Bench();
    for (int i = 0; i < replicates; i++) {
      RandomStream stream = RandomStream.of(61, i);
      for (int g = 1; g <= GENERATIONS; g++) {
        double value = error.applyAsDouble(g - 1) * Math.exp(noise * stream.nextGaussian());
        bench.value(Map.of(), i, "loop", Position.generation(g), value);
      }
    }
    return bench;
  }

  private static Trend trend(Better better, OptionalDouble ends, Scale scale) {
    return new Trend(
        "fate",
        "?",
        Bench.side("loop"),
        better,
        OptionalDouble.empty(),
        ends,
        scale,
        1.25,
        Rule.LAW_KNOWN);
  }

  private static Trend error() {
    return trend(Better.LOWER, OptionalDouble.empty(), Scale.VALUE);
  }

  @Test
  void trendsGetTheWordsOfEvidence() {
    assertThat(only(loop(60, .1, t -> 1 + .2 * t), error()).verdict()).isEqualTo("collapse");
    assertThat(only(loop(60, .1, t -> 2 - Math.pow(.6, t)), error()).verdict())
        .isEqualTo("plateau");
    assertThat(only(loop(60, .1, t -> 1), error()).verdict()).isEqualTo("holds");
    assertThat(only(loop(60, .1, t -> Math.pow(.9, t)), error()).verdict()).isEqualTo("improves");
    Finding rise = only(loop(60, .1, t -> 1 + .2 * t), error());
    assertThat(rise.text())
        .startsWith("average TV of loop over generations 1 to 21: collapse, still rising")
        .contains("paired t over 60 replicates");
    // the last third is t = 14..20, where 1 + .2 t has the mean 4.4, 3.4 above the first fit
    assertThat(rise.effect().orElseThrow().value()).isCloseTo(3.4, within(.15));
  }

  @Test
  void aVarianceIsLostByFalling() {
    Trend variance = trend(Better.NEITHER, OptionalDouble.empty(), Scale.LOG);

    Finding falling = only(loop(60, .3, t -> Math.exp(-.2 * t)), variance);
    Finding level = only(loop(60, .1, t -> 1), variance);

    assertThat(falling.verdict()).as(falling.text()).isEqualTo("collapse");
    assertThat(falling.effect().orElseThrow().value()).as("it fell").isNegative();
    assertThat(level.verdict()).isEqualTo("holds");
  }

  @Test
  void anErrorAtItsWorstValueIsLostAndNotOnAPlateau() {
    IntToDoubleFunction saturating = t -> Math.min(1, .3 + .2 * t);

    assertThat(only(loop(60, .01, saturating), error()).verdict()).isEqualTo("plateau");
    assertThat(
            only(loop(60, .01, saturating), trend(Better.LOWER, OptionalDouble.of(1), Scale.VALUE))
                .verdict())
        .isEqualTo("collapse");
  }

  @Test
  void replicatesThatBrokeOffAreCountedAndWithholdGoodWords() {
    Bench bench = loop(40, .1, t -> 1);
    for (int i = 40; i < 50; i++) {
      bench.value(Map.of(), i, "loop", Position.generation(1), 1);
      bench.censored(Map.of(), i, "loop", Position.generation(2), Outcome.COLLAPSED);
    }

    Finding finding = only(bench, error());

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text()).contains("10 of 50 replicates broke off (10 of 50 collapsed: test)");
    assertThat(finding.next()).singleElement().asString().startsWith("run 100 replicates");
  }

  private static Crossing crossing(Level.Of of, double value, boolean upwards) {
    return new Crossing(
        "when",
        "?",
        "generation",
        Bench.side("loop"),
        new Level(of, value),
        upwards,
        Rule.LAW_KNOWN);
  }

  @Test
  void aHalfLifeIsAMedianByOrderStatistics() {
    // variance .8^t: half of the first fit at t = 4 (.4096), generation 5
    Finding half = only(loop(25, .02, t -> Math.pow(.8, t)), crossing(Level.Of.FIRST, .5, false));

    assertThat(half.verdict()).isEqualTo("located");
    assertThat(half.effect().orElseThrow().value()).isEqualTo(5);
    assertThat(half.text())
        .contains("falls to 0.5 times its first value at 5 [5, 5]")
        .contains("100 % [")
        .contains("of 25 replicates passed it");
  }

  @Test
  void aLevelThatFewPassIsSaidToLieBeyond() {
    Finding never = only(loop(25, .02, t -> 1 + .001 * t), crossing(Level.Of.VALUE, 2, true));

    assertThat(never.verdict()).isEqualTo("none-in-range");
    assertThat(never.text()).contains("at > 21 [> 21, > 21]").contains("0 % [");
    assertThat(never.effect().orElseThrow().value()).isInfinite();
    assertThat(never.next())
        .containsExactly(
            "measure beyond generation 21: half of the replicates had not passed by then");
  }

  @Test
  void aLevelMayBePassedFromTheStartAndACollapsePassesAllOnItsWayDown() {
    assertThat(
            only(loop(25, 0, t -> 3 + t), crossing(Level.Of.VALUE, 2, true))
                .effect()
                .orElseThrow()
                .value())
        .isEqualTo(1);
    Bench bench = new Bench();
    for (int i = 0; i < 10; i++) {
      bench.value(Map.of(), i, "loop", Position.generation(1), 1);
      bench.value(Map.of(), i, "loop", Position.generation(2), .9);
      bench.censored(Map.of(), i, "loop", Position.generation(3), Outcome.COLLAPSED);
      if (i == 0) {
        bench.value(Map.of(), 99, "loop", Position.generation(1), 1);
        bench.value(Map.of(), 99, "loop", Position.generation(2), .9);
        bench.value(Map.of(), 99, "loop", Position.generation(3), .9);
      }
    }
    Finding collapsed = only(bench, crossing(Level.Of.FIRST, .1, false));
    assertThat(collapsed.effect().orElseThrow().value()).isEqualTo(3);
    assertThat(only(bench, crossing(Level.Of.FIRST, 2, true)).effect().orElseThrow().value())
        .isInfinite();
  }

  @Test
  void aShareOfTheWayIsMeasuredFromTheReplicatesOwnBest() {
    // 1 - t/10 down to 0 at t = 10: nine tenths of the way at t = 9, generation 10
    Finding way =
        only(loop(10, 0, t -> Math.max(0, 1 - t / 10.0)), crossing(Level.Of.DROP, .9, false));

    assertThat(way.effect().orElseThrow().value()).isEqualTo(10);
    assertThat(way.text()).contains("is 90 % of its way down");
  }

  @Test
  void onSplitsACrossingIsDescribedWithoutAnInterval() {
    Crossing splits =
        new Crossing(
            "when",
            "?",
            "generation",
            Bench.side("loop"),
            new Level(Level.Of.FIRST, .5),
            false,
            Rule.ONE_DATA_SET);

    Finding finding = only(loop(25, .02, t -> Math.pow(.8, t)), splits);

    assertThat(finding.verdict()).isEqualTo("measured");
    assertThat(finding.effect()).isEmpty();
    assertThat(finding.text()).contains("Described only: splits of one data set overlap");
  }
}
