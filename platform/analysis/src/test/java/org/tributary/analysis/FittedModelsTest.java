package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.StudentT;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;

/** Rule D': units of one locked split are resampled, seeds averaged, sources kept apart. */
class FittedModelsTest {
  private static final int SEEDS = 3;

  private static Contrast contrast() {
    return new Contrast(
        "merged-or-separate",
        "merged or separate?",
        Bench.side("merged"),
        Bench.side("separate"),
        Better.LOWER,
        Effect.DIFFERENCE,
        0.01,
        Rule.FITTED_MODELS);
  }

  private static void record(
      Bench bench, int seed, String arm, String part, OptionalInt source, double loss, int rows) {
    bench.measurement(
        Map.of(),
        seed,
        arm,
        Position.part(part),
        new Measurement(
            Bench.TV, source, loss, Outcome.VALUE, OptionalDouble.empty(), "test", rows, 100));
  }

  /**
   * Two sources with units of their own: a unit's loss is common to both arms, its difference is
   * N(delta, 1) around which each seed adds noise of its own.
   */
  private static Finding measured(double delta, int units, int run) {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(77, run);
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] means = new double[2];
      for (int source = 0; source < 2; source++) {
        for (int u = 0; u < units; u++) {
          RandomStream unit = stream.child("source", source).child("unit", u);
          double common = 10 * unit.nextGaussian();
          double difference = delta + unit.nextGaussian();
          double seeded = difference + 0.3 * unit.child("seed", seed).nextGaussian();
          String part = HeldOutUnits.part(source, u);
          OptionalInt of = OptionalInt.of(source);
          record(bench, seed, "merged", part, of, common + seeded, 1);
          record(bench, seed, "separate", part, of, common, 1);
          means[0] += (common + seeded) / (2.0 * units);
          means[1] += common / (2.0 * units);
        }
      }
      record(bench, seed, "merged", "", OptionalInt.empty(), means[0], 2 * units);
      record(bench, seed, "separate", "", OptionalInt.empty(), means[1], 2 * units);
    }
    return Analysis.of(bench.input(run, List.of(contrast()), List.of()), 1000).findings().get(0);
  }

  @Test
  void theIntervalIsThatOfTheMeanDifferenceOverUnits() {
    Finding finding = measured(0.5, 200, 0);
    Interval interval = finding.effect().orElseThrow().interval();

    // 400 units with variance 1 + .09 / 3 around delta
    double error = Math.sqrt(1.03 / 400);
    assertThat(finding.effect().orElseThrow().value()).isCloseTo(0.5, within(4 * error));
    // Standard errors of the width: that of the units' deviation, 1/sqrt(2 n) of itself, and that
    // of each end of 1,000 resamples, sqrt(p (1 - p) / 1000) over the normal density there, .0584.
    double ofDeviation = 2 * 1.96 * error / Math.sqrt(2 * 400);
    double ofEnd = error * Math.sqrt(.025 * .975 / 1000) / .0584;
    double ofWidth = Math.sqrt(ofDeviation * ofDeviation + 2 * ofEnd * ofEnd);
    assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * error, within(4 * ofWidth));
    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(interval.rule()).contains("bootstrap of 400 held-out units", "3 training seeds");
    assertThat(finding.text()).contains("About these fitted models only");
  }

  /** At nominal 95 %, P(|t_9| <= 1.96 sqrt(9/10)) = .90 is covered with 10 units, less below. */
  @Test
  void aStratumOfFewerThanTenUnitsIsNotResampled() {
    assertThat(measured(5, 10, 3).verdict()).isEqualTo("separate");

    Finding nine = measured(5, 9, 3);
    assertThat(nine.verdict()).isEqualTo("not-enough-evidence");
    assertThat(nine.effect()).isEmpty();
    assertThat(nine.text()).contains("only 9 where 10 are needed");

    double nominal = new StudentT(9).cdf(1.96 * Math.sqrt(0.9));
    assertThat(2 * nominal - 1).isCloseTo(0.90, within(0.005));
  }

  /** Standard errors over rows do not stand in for the units that rows belong to. */
  @Test
  void withoutLossesByUnitThereIsNoAnswer() {
    Bench bench = new Bench();
    for (int seed = 0; seed < SEEDS; seed++) {
      for (String arm : List.of("merged", "separate")) {
        double loss = arm.equals("merged") ? 1 + 0.01 * seed : 0;
        Measurement summary =
            Measurement.estimate(Bench.TV, loss, OptionalDouble.of(0.01), "held-out", 400, 100);
        bench.measurement(Map.of(), seed, arm, Position.none(), summary);
      }
    }

    Finding finding = bench.ask(contrast()).findings().get(0);

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text()).contains("held-out units", "not recorded");
  }

  /** A unit that spans two sources is drawn in both at once: opposite differences cancel. */
  @Test
  void aUnitThatSpansSourcesIsDrawnInAllOfThem() {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(78, 0);
    for (int u = 0; u < 100; u++) {
      double difference = stream.nextGaussian();
      for (int seed = 0; seed < SEEDS; seed++) {
        for (int source = 0; source < 2; source++) {
          String part = HeldOutUnits.part(0, u);
          double own = 0.2 + (source == 0 ? difference : -difference);
          record(bench, seed, "merged", part, OptionalInt.of(source), own, 1);
          record(bench, seed, "separate", part, OptionalInt.of(source), 0, 1);
        }
      }
    }
    for (int seed = 0; seed < SEEDS; seed++) {
      record(bench, seed, "merged", "", OptionalInt.empty(), 0.2, 200);
      record(bench, seed, "separate", "", OptionalInt.empty(), 0, 200);
    }

    Interval interval = bench.ask(contrast()).findings().get(0).effect().orElseThrow().interval();

    assertThat(interval.low()).isCloseTo(0.2, within(1e-9));
    assertThat(interval.high()).isCloseTo(0.2, within(1e-9));
  }

  /** Nominal 95 %: at most 33 misses of 400. */
  @Test
  @Tag("acceptance")
  void theIntervalCoversAsOftenAsItSays() {
    long missed =
        IntStream.range(0, 400)
            .parallel()
            .filter(
                run -> !measured(0.1, 60, 1000 + run).effect().orElseThrow().interval().holds(0.1))
            .count();
    System.out.printf(Locale.ROOT, "[rule D'] %d of 400 intervals miss%n", missed);
    assertThat(missed).isLessThanOrEqualTo(33);
  }
}
