package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
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
import org.tributary.sdk.evidence.Rule;

/** When a run has learnt, is best and memorizes, and whether a best time is found at all. */
class StoppingTimesTest {
  private static final double[] TIMES = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

  private static Finding only(Bench bench, Question question) {
    return bench.ask(question).findings().get(0);
  }

  /** Training curves of 30 runs; noise is a factor that a run has at all of its times. */
  private static Bench training(double noise, IntToDoubleFunction loss) {
    Bench bench = new Bench();
    for (int i = 0; i < 30; i++) {
      RandomStream stream = RandomStream.of(62, i);
      double factor = Math.exp(noise * stream.nextGaussian());
      for (int j = 0; j < TIMES.length; j++) {
        double value = factor * loss.applyAsDouble(j) * Math.exp(.02 * stream.nextGaussian());
        bench.value(Map.of(), i, "model", Position.time(TIMES[j]), value);
      }
    }
    return bench;
  }

  /** Falls to .1 at time 100, is .14 at 1e6; three runs in ten end a hundred times as high. */
  private static Bench heavy() {
    double[] means = {.5, .15, .1, .11, .12, .13, .14, .2, .3};
    Bench bench = new Bench();
    for (int i = 0; i < 30; i++) {
      RandomStream stream = RandomStream.of(63, i);
      double ruin = i % 3 == 0 ? Math.exp(4 + 2 * stream.nextGaussian()) : 1;
      for (int j = 0; j < TIMES.length; j++) {
        double end = j == TIMES.length - 1 ? ruin : j == TIMES.length - 2 ? Math.sqrt(ruin) : 1;
        double value = means[j] * end * Math.exp(.1 * stream.nextGaussian());
        bench.value(Map.of(), i, "model", Position.time(TIMES[j]), value);
      }
    }
    return bench;
  }

  private static Question.Peak stop(Scale scale) {
    return new Question.Peak("stop", "?", "time", Bench.side("model"), false, scale);
  }

  private static Crossing time(Level.Of of, double value, boolean upwards) {
    return new Crossing(
        "when", "?", "time", Bench.side("model"), new Level(of, value), upwards, Rule.LAW_KNOWN);
  }

  private static double located(Bench bench, Crossing crossing) {
    Finding finding = only(bench, crossing);
    assertThat(finding.verdict()).as(finding.text()).isEqualTo("located");
    return finding.effect().orElseThrow().value();
  }

  @Test
  void aPeakAlongAHeavyTailedCurveIsFoundByRanksWhereMeansAreFlat() {
    assertThat(only(heavy(), stop(Scale.VALUE)).verdict()).isEqualTo("flat");

    Finding found = only(heavy(), stop(Scale.RANK));

    assertThat(found.verdict()).as(found.text()).isEqualTo("peak");
    assertThat(found.effect().orElseThrow().value()).isEqualTo(100);
    assertThat(found.text())
        .contains("mean rank within runs")
        .contains("Stopping at 100, as every second run chooses, is better by")
        .contains("(median of the 15 other runs) against going on to 1e8");
  }

  @Test
  void ranksOfACurveThatOnlyFallsShowNoInnerPeakAndNoGain() {
    Finding falling = only(training(.5, j -> 1.0 / (1 + j)), stop(Scale.RANK));

    assertThat(falling.verdict()).isEqualTo("monotone");
    assertThat(falling.text()).contains("is not shown to gain");
  }

  @Test
  void theThreeTimesOfARunAreKeptApart() {
    // 1, .3, .05 (95 % of the way down), 0.02 the best, .05, .2, .5, 1, 1: .51 is half-way back
    double[] losses = {1, .3, .05, .02, .05, .2, .5, 1, 1};
    Bench bench = training(.5, j -> losses[j]);

    assertThat(located(bench, time(Level.Of.DROP, .9, false))).isEqualTo(100);
    assertThat(located(bench, time(Level.Of.BEST, 1, false))).isEqualTo(1000);
    assertThat(located(bench, time(Level.Of.RISE, .4, true))).isEqualTo(1e6);
  }

  @Test
  void whatHardlyComesBackDoesNotMemorizeWithinTheTimesMeasured() {
    double[] losses = {1, .3, .05, .02, .02, .025, .03, .03, .03};

    Finding never = only(training(.3, j -> losses[j]), time(Level.Of.RISE, .5, true));

    assertThat(never.verdict()).isEqualTo("none-in-range");
    assertThat(never.text()).contains("no memorizing within what was measured");
  }

  /** With n rows the loss comes half-way back at time 10 n; when it was learnt does not move. */
  @Test
  void theTimesMoveWithTheRowsByPowersOfTheirOwn() {
    Bench bench = new Bench().axis("samples", "10", "100", "1000", "10000");
    for (int k = 1; k <= 4; k++) {
      for (int i = 0; i < 30; i++) {
        for (int j = 0; j < TIMES.length; j++) {
          // learnt at 10, half-way back k + 1 decades after 1
          double value = (j == 0 ? 1 : .1) + (j > k ? 1 : 0) * (1 + .001 * i);
          Map<String, String> setting = Map.of("samples", Integer.toString((int) Math.pow(10, k)));
          bench.value(setting, i, "model", Position.time(TIMES[j]), value);
        }
      }
    }

    Finding memorizes = only(bench, exponent(time(Level.Of.RISE, .5, true), OptionalDouble.of(1)));
    assertThat(memorizes.verdict()).as(memorizes.text()).isEqualTo("as-claimed");
    assertThat(memorizes.effect().orElseThrow().value()).isCloseTo(1, within(1e-9));
    assertThat(memorizes.text()).startsWith("time at which when of model in samples follows");

    Finding learnt = only(bench, exponent(time(Level.Of.BEST, 1, false), OptionalDouble.empty()));
    assertThat(learnt.verdict()).as(learnt.text()).isEqualTo("flat");
  }

  private static Question exponent(Crossing passage, OptionalDouble claimed) {
    return new Question.Exponent(
        "moves", "?", "samples", passage.of(), claimed, OptionalDouble.of(0), Optional.of(passage));
  }

  @Test
  void aTrainingThatRanAwayHasComeBackAllTheWay() {
    Bench bench = new Bench();
    for (int i = 0; i < 20; i++) {
      bench.value(Map.of(), i, "model", Position.time(1), 1);
      bench.value(Map.of(), i, "model", Position.time(10), .1);
      bench.value(Map.of(), i, "model", Position.time(100), .12);
      bench.censored(Map.of(), i, "model", Position.time(1000), Outcome.DIVERGED);
    }
    assertThat(located(bench, time(Level.Of.RISE, .5, true))).isEqualTo(1000);
  }
}
