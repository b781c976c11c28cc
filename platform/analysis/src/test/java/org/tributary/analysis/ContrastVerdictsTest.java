package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.card.Words;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Metric.Better;

class ContrastVerdictsTest {
  private static final Map<String, String> HERE = Map.of();

  /** Errors 1 + noise, and a ratio of them with its own noise. */
  private static Bench pairs(int replicates, double ratio, double noise) {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(5, 0);
    for (int i = 0; i < replicates; i++) {
      double shared = 1 + .2 * stream.nextDouble();
      bench.value(HERE, i, "pooled", shared * ratio * (1 + noise * stream.nextGaussian()));
      bench.value(HERE, i, "separate", shared);
    }
    return bench;
  }

  private static Finding only(Bench bench, Question question) {
    return bench.ask(question).findings().get(0);
  }

  @Test
  void equalInEveryReplicateIsIdenticalWithoutAnEffect() {
    Finding finding = only(pairs(50, 1, 0), Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("identical");
    assertThat(finding.effect()).isEmpty();
  }

  @Test
  void aClearRatioNamesTheLowerSideWithThePercentage() {
    Finding finding = only(pairs(200, .768, .05), Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("pooled");
    assertThat(finding.effect().orElseThrow().value()).isCloseTo(Math.log(.768), within(.02));
    assertThat(finding.text())
        .startsWith("average TV of pooled 2")
        .contains("% lower than of separate [", "95 % BCa over 200 replicates");
    assertThat(finding.flip()).containsKeys("effect", "margin", "cost of being wrong");
    // In units of the error: e(exp(|log .768|) - 1) = .302 e, e about .768 the mean of pooled.
    assertThat(finding.flip().get("cost of being wrong"))
        .startsWith("choosing separate costs about 0.2")
        .contains(" of average TV, at the far end of the interval 0.2");
  }

  /** exp(-.32) is 27.4 % lower; the log ratio turned over, 37.7 %, is on no scale of the card. */
  @Test
  void whatWouldFlipAVerdictIsSaidOnTheScaleOfItsInterval() {
    Finding finding = only(pairs(200, .726, .05), Bench.contrast("pooled", "separate"));

    Interval ends = finding.effect().orElseThrow().interval();
    String near = Words.number(-100 * Math.expm1(ends.high())) + " % lower";
    String far = Words.number(-100 * Math.expm1(ends.low())) + " % lower";
    assertThat(ends.high()).isNegative();
    assertThat(finding.flip().get("effect"))
        .isEqualTo(
            "the end of the interval nearest to no difference, "
                + near
                + ", would have to reach 0 %");
    assertThat(finding.flip().get("margin"))
        .isEqualTo(
            "a margin that holds the whole interval, to "
                + far
                + ", instead of 1.96 % lower, would call it no difference");
  }

  @Test
  void theOtherSideOfARatioIsSaidAsHigherAndFromThreeHundredPercentOnAsTimes() {
    Finding higher = only(pairs(200, 1.5, .05), Bench.contrast("pooled", "separate"));
    Finding times = only(pairs(200, 8, .05), Bench.contrast("pooled", "separate"));

    Interval ends = higher.effect().orElseThrow().interval();
    assertThat(higher.flip().get("effect"))
        .contains(", " + Words.number(100 * Math.expm1(ends.low())) + " % higher, ")
        .endsWith("0 %");
    Interval far = times.effect().orElseThrow().interval();
    assertThat(times.text()).contains(" times that of separate [");
    assertThat(times.flip().get("effect"))
        .contains(", " + Words.number(Math.exp(far.low())) + " times as large, ")
        .endsWith("would have to reach 1 time");
    assertThat(times.flip().get("margin")).contains("instead of 1.02 times as large");
  }

  @Test
  void whereHigherIsBetterTheFlipTurnsWithTheSentence() {
    Contrast lower = Bench.contrast("pooled", "separate");
    Contrast accuracy =
        new Contrast(
            "q",
            "q?",
            lower.first(),
            lower.second(),
            Better.HIGHER,
            Effect.LOG_RATIO,
            lower.margin(),
            Rule.LAW_KNOWN);

    Finding finding = only(pairs(200, .726, .05), accuracy);

    // the effect is positive, second better, and the sentence says lower
    Interval ends = finding.effect().orElseThrow().interval();
    assertThat(ends.low()).isPositive();
    assertThat(finding.flip().get("effect"))
        .contains(", " + Words.number(-100 * Math.expm1(-ends.low())) + " % lower, ");
  }

  @Test
  void differencesGeometricMeansAndLossesFlipOnTheirOwnScales() {
    Contrast asked = Bench.contrast("pooled", "separate");
    Finding difference = only(pairs(200, .726, .05), as(asked, Effect.DIFFERENCE));
    Finding logs = only(pairs(200, .726, .05), as(asked, Effect.MEAN_LOG));

    Interval ends = difference.effect().orElseThrow().interval();
    assertThat(difference.flip().get("effect"))
        .contains(", " + Words.number(-ends.high()) + " lower, ")
        .endsWith("would have to reach 0");
    Interval ratio = logs.effect().orElseThrow().interval();
    assertThat(logs.flip().get("effect"))
        .contains(", " + Words.number(-100 * Math.expm1(ratio.high())) + " % lower, ");
    assertThat(logs.flip().get("cost of being wrong"))
        .startsWith("choosing separate costs about a geometric mean 2")
        .contains("% lower under pooled");
  }

  private static Contrast as(Contrast asked, Effect effect) {
    return new Contrast(
        asked.id(),
        asked.text(),
        asked.first(),
        asked.second(),
        asked.better(),
        effect,
        effect == Effect.DIFFERENCE ? .01 : asked.margin(),
        asked.rule());
  }

  @Test
  void threeReplicatesAreNotResampled() {
    Finding finding = only(pairs(3, .9, .1), Bench.contrast("pooled", "separate"));

    assertThat(finding.text()).contains("Student over 3 replicates");
    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
  }

  @Test
  void turningTheSidesTurnsTheVerdictsNotTheAnswer() {
    Finding finding = only(pairs(200, .768, .05), Bench.contrast("separate", "pooled"));

    assertThat(finding.verdict()).isEqualTo("pooled");
    assertThat(finding.effect().orElseThrow().value()).isPositive();
  }

  @Test
  void aSmallEffectInsideTheMarginIsNoDifference() {
    Finding finding = only(pairs(200, 1.005, .02), Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("no-difference");
  }

  @Test
  void anOpenVerdictSaysHowManyReplicatesWouldDecide() {
    Finding finding = only(pairs(20, .97, .3), Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text()).contains("replicates instead of 20 would decide");
    assertThat(finding.flip()).containsKey("replicates");
  }

  @Test
  void higherIsBetterTurnsTheRatioOver() {
    Contrast lower = Bench.contrast("pooled", "separate");
    Contrast higher =
        new Contrast(
            "q",
            "q?",
            lower.first(),
            lower.second(),
            Better.HIGHER,
            Effect.LOG_RATIO,
            lower.margin(),
            Rule.LAW_KNOWN);

    Finding finding = only(pairs(200, .768, .05), higher);

    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(finding.text()).contains("lower than of separate");
  }

  @Test
  void collapsedReplicatesAreCountedAsTheWorstOutcomeAndNeverDropped() {
    Bench bench = new Bench();
    for (int i = 0; i < 40; i++) {
      // the survivors of pooled look better; four in five collapse
      if (i % 5 == 0) {
        bench.value(HERE, i, "pooled", .5);
      } else {
        bench.censored(HERE, i, "pooled", Position.none(), Outcome.COLLAPSED);
      }
      bench.value(HERE, i, "separate", 1 + .01 * i);
    }

    Finding finding = only(bench, Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(finding.text()).contains("32 of 40 collapsed").contains("worst outcome");
    assertThat(finding.effect().orElseThrow().value()).isCloseTo(2 * .8 - 1, within(1e-12));
    // of 40 untied replicates pooled loses 90 %, as the sentence says
    assertThat(finding.text()).contains("% of the untied replicates [");
    assertThat(finding.flip().get("effect"))
        .endsWith("% of the untied replicates, would have to reach 50 %");
  }

  @Test
  void aLoopThatCollapsedEarlierIsCensoredLater() {
    Bench bench = new Bench();
    for (int i = 0; i < 30; i++) {
      bench.value(HERE, i, "accumulate", Position.generation(9), 1 + .01 * i);
      bench.censored(HERE, i, "replace", Position.generation(4), Outcome.COLLAPSED);
    }
    Contrast base = Bench.contrast("accumulate", "replace");
    Contrast late =
        new Contrast(
            "late",
            "late?",
            base.first().at(Position.generation(9)),
            base.second().at(Position.generation(9)),
            Better.LOWER,
            Effect.LOG_RATIO,
            base.margin(),
            Rule.LAW_KNOWN);

    assertThat(only(bench, late).verdict()).isEqualTo("accumulate");
  }

  @Test
  void twoInfinitiesAreNotEqual() {
    Bench bench = new Bench();
    for (int i = 0; i < 3; i++) {
      bench.value(HERE, i, "pooled", Double.POSITIVE_INFINITY);
      bench.value(HERE, i, "separate", Double.POSITIVE_INFINITY);
    }

    Finding finding = only(bench, Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text()).contains("no replicate is finite on either side");
  }

  @Test
  void infiniteErrorsAreLegalAndComparedByRank() {
    Bench bench = new Bench();
    for (int i = 0; i < 40; i++) {
      bench.value(HERE, i, "pooled", i < 3 ? Double.POSITIVE_INFINITY : 2);
      bench.value(HERE, i, "separate", 1 + .001 * i);
    }

    Finding finding = only(bench, Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(finding.text()).contains("infinite errors occur".substring(1));
  }

  @Test
  void errorsThatMayBeNegativeAreComparedByTheirDifference() {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(8, 0);
    for (int i = 0; i < 100; i++) {
      bench.value(HERE, i, "pooled", .2 + .3 * stream.nextGaussian());
      bench.value(HERE, i, "separate", .8 + .3 * stream.nextGaussian());
    }

    Finding finding = only(bench, Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("pooled");
    assertThat(finding.effect().orElseThrow().name()).isEqualTo("difference of mean errors");
    assertThat(finding.text()).contains("stands in for the ratio");
  }

  @Test
  void nothingMeasuredIsACardNotASilence() {
    Finding finding = only(new Bench(), Bench.contrast("pooled", "separate"));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text()).contains("no replicate measured both sides");
  }

  @Test
  void ruleDIsWiderThanStudentByTheOverlapOfItsSplits() {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(3, 0);
    for (int i = 0; i < 25; i++) {
      bench.split(i, "pooled", 1 + .05 * stream.nextGaussian(), 800, 200);
      bench.split(i, "separate", 1.03, 800, 200);
    }

    Finding finding = only(bench, Bench.splits("pooled", "separate", .01));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.contrast()).contains("n_train 800");
    assertThat(finding.text()).contains("Nadeau-Bengio over 25 splits", "Approximate");
    assertThat(finding.flip().get("rows")).contains("times the rows");
  }

  @Test
  void theIntervalThatIsShownDecidesAndNoOther() {
    Bench bench = new Bench();
    for (int i = 0; i < 200; i++) {
      // antithetic noise: mean ratios are exact; the weak card stands 2.35 standard errors off 1,
      // beyond 95 % alone and within the level that eight cards share
      RandomStream noise = RandomStream.of(12, i / 2);
      double sign = i % 2 == 0 ? .184 : -.184;
      for (int k = 0; k < 8; k++) {
        double ratio = k < 7 ? .5 : .97;
        Map<String, String> at = Map.of("k", Integer.toString(k));
        bench.value(at, i, "pooled", ratio * (1 + sign * noise.nextGaussian()));
        bench.value(at, i, "separate", 1);
      }
    }

    List<Finding> findings = bench.ask(Bench.contrast("pooled", "separate")).findings();
    Finding weak =
        findings.stream().filter(one -> one.setting().get("k").equals("7")).findFirst().get();

    assertThat(weak.effect().orElseThrow().interval().high()).isPositive();
    assertThat(weak.verdict()).isEqualTo("not-enough-evidence");
    assertThat(weak.next()).singleElement().asString().contains("replicates instead of 200");
    assertThat(weak.text()).contains("simultaneous 95 % over 8");
  }

  @Test
  void aVerdictIsADirectionExactlyWhereTheShownIntervalExcludesZero() {
    int directions = 0;
    int open = 0;
    for (int study = 0; study < 60; study++) {
      RandomStream effects = RandomStream.of(13, study);
      Bench bench = new Bench();
      for (int k = 0; k < 8; k++) {
        double log = .1 * effects.nextGaussian();
        Map<String, String> at = Map.of("k", Integer.toString(k));
        for (int i = 0; i < 15; i++) {
          bench.value(at, i, "pooled", Math.exp(log + .15 * effects.nextGaussian()));
          bench.value(at, i, "separate", 1);
        }
      }
      for (Finding finding : bench.ask(Bench.contrast("pooled", "separate")).findings()) {
        boolean directed =
            finding.verdict().equals("pooled") || finding.verdict().equals("separate");
        assertThat(directed)
            .as(finding.text())
            .isEqualTo(!finding.effect().orElseThrow().interval().holds(0));
        directions += directed ? 1 : 0;
        open += directed ? 0 : 1;
      }
    }
    assertThat(directions).isBetween(50, 400);
    assertThat(open).isGreaterThan(50);
  }

  @Test
  void sameInputSameFindings() {
    Question question = Bench.contrast("pooled", "separate");

    assertThat(only(pairs(60, .9, .1), question)).isEqualTo(only(pairs(60, .9, .1), question));
  }
}
