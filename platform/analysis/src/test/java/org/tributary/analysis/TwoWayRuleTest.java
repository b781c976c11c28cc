package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.evidence.Units;
import org.tributary.evidence.splits.TwoWayMean;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;

/** Rule T reads the same two-way variance from a run's records as from the table of differences. */
class TwoWayRuleTest {
  private static final int SETS = 30;
  private static final int UNITS = 40;

  /** A loss of model j of {@code merged} on unit i; that of {@code separate} is 0. */
  private final double[][] differences = new double[SETS][UNITS];

  private final Bench bench = new Bench();

  TwoWayRuleTest() {
    RandomStream stream = RandomStream.of(91, 0);
    double[] ofUnit = new double[UNITS];
    for (int i = 0; i < UNITS; i++) {
      ofUnit[i] = stream.nextGaussian();
    }
    for (double[] row : differences) {
      double ofSet = 0.2 * stream.nextGaussian();
      for (int i = 0; i < UNITS; i++) {
        row[i] = 0.3 + ofSet + ofUnit[i] + 0.1 * stream.nextGaussian();
      }
    }
  }

  private void record(int set, String arm, String part, OptionalInt source, double loss) {
    bench.measurement(
        Map.of(),
        set,
        arm,
        Position.part(part),
        new Measurement(
            Bench.TV, source, loss, Outcome.VALUE, OptionalDouble.empty(), "test", 1, 200));
  }

  private void recordSets(boolean units) {
    for (int j = 0; j < SETS; j++) {
      double mean = 0;
      for (int i = 0; i < UNITS; i++) {
        mean += differences[j][i] / UNITS;
        if (units) {
          record(j, "merged", HeldOutUnits.part(0, i), OptionalInt.of(0), differences[j][i]);
          record(j, "separate", HeldOutUnits.part(0, i), OptionalInt.of(0), 0);
        }
      }
      record(j, "merged", "", OptionalInt.empty(), mean);
      record(j, "separate", "", OptionalInt.empty(), 0);
    }
  }

  private static Contrast contrast() {
    return new Contrast(
        "merged-or-separate",
        "merged or separate?",
        Bench.side("merged"),
        Bench.side("separate"),
        Better.LOWER,
        Effect.DIFFERENCE,
        0.01,
        Rule.DISJOINT_SETS);
  }

  private static Estimate estimate() {
    return new Estimate(
        "size",
        "How large is it?",
        "loss",
        Bench.side("merged"),
        Optional.empty(),
        "nats",
        OptionalDouble.of(0),
        "above",
        "below",
        Rule.DISJOINT_SETS);
  }

  private void isTheTwoWayInterval(Finding finding) {
    Interval interval = finding.effect().orElseThrow().interval();
    org.tributary.numerics.statistics.Interval expected =
        TwoWayMean.of(differences, Units.rows(UNITS)).interval(.95);
    assertThat(interval.low()).isCloseTo(expected.lower(), within(1e-12));
    assertThat(interval.high()).isCloseTo(expected.upper(), within(1e-12));
    assertThat(interval.rule())
        .contains("two-way t over 30 disjoint training sets and 40 held-out units");
  }

  @Test
  void aContrastHasTheTwoWayInterval() {
    recordSets(true);
    isTheTwoWayInterval(bench.ask(contrast()).findings().get(0));
  }

  @Test
  void soHasAnEstimate() {
    recordSets(true);
    isTheTwoWayInterval(bench.ask(estimate()).findings().get(0));
  }

  /** The variance over training sets alone covers .10-.94: it is never given. */
  @Test
  void withoutLossesByUnitThereIsNoAnswer() {
    recordSets(false);
    for (Finding finding : bench.ask(contrast(), estimate()).findings()) {
      assertThat(finding.effect()).isEmpty();
      assertThat(finding.text()).contains("rule T needs the losses of held-out units");
    }
  }
}
