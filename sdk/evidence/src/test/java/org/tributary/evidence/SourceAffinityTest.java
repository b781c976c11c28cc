package org.tributary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

class SourceAffinityTest {
  private static final String[] NAMES = {"10", "2", "a|b"};
  private final List<Observation> observations = new ArrayList<>();

  private void observe(String metric, String part, OptionalInt of, int replicate, double value) {
    observe(metric, part, of, replicate, value, Outcome.VALUE);
  }

  private void observe(
      String metric, String part, OptionalInt of, int replicate, double value, Outcome outcome) {
    observations.add(
        new Observation(
            "cell",
            replicate,
            Map.of(),
            "affinity",
            Position.part(part),
            SplitSizes.rows(80, 20),
            new Measurement(metric, of, value, outcome, OptionalDouble.empty(), "test", 20, 80)));
  }

  /** Two that gain from each other and a third that harms both, with a little noise. */
  private SourceAffinity of(Rule rule) {
    for (int k = 0; k < NAMES.length; k++) {
      observe("alone", SourceAffinity.name(NAMES[k]), OptionalInt.of(k), 0, 1);
    }
    for (int r = 0; r < 10; r++) {
      for (int i = 0; i < NAMES.length; i++) {
        for (int j = 0; j < NAMES.length; j++) {
          if (i != j) {
            double gain = (i + j == 1 ? 0.2 : -1) + 0.01 * ((r * 7 + i) % 5);
            observe("gain", SourceAffinity.part(NAMES[i], NAMES[j]), OptionalInt.empty(), r, gain);
          }
        }
      }
    }
    return affinity(rule);
  }

  private SourceAffinity affinity(Rule rule) {
    return SourceAffinity.of(
        new Question.Affinity("affinity", "?", "gain", "alone", "affinity", rule),
        new Observations(observations));
  }

  @Test
  void sourcesKeepTheirOrderAndTheHarmfulOneStandsAlone() {
    SourceAffinity affinity = of(Rule.ONE_DATA_SET);

    assertThat(affinity.sources()).containsExactly("10", "2", "a/b");
    assertThat(affinity.groups()).containsExactly(0, 0, 1);
    assertThat(affinity.members(affinity.groups()))
        .containsExactly(List.of("10", "2"), List.of("a/b"));
    assertThat(affinity.apart(0, 2)).isTrue();
    assertThat(affinity.apart(0, 1)).isFalse();
    assertThat(affinity.together(0, 1)).isTrue();
    assertThat(affinity.replicates()).isEqualTo(10);
  }

  @Test
  void intervalsAreThoseOfTheRule() {
    SourceAffinity splits = of(Rule.ONE_DATA_SET);
    double[] gains = new double[10];
    double[] harms = new double[10];
    for (int r = 0; r < 10; r++) {
      gains[r] = 0.2 + 0.01 * ((r * 7) % 5);
      harms[r] = -0.5 * (gains[r] + 0.2 + 0.01 * ((r * 7 + 1) % 5));
    }

    assertThat(splits.gain(0, 1, 0.95))
        .contains(MeanInterval.correctedSplits(gains, 800, 200, 0.95));
    // The sum of two gains is rounded in another order here.
    Interval harm = splits.harm(0, 1, splits.level()).orElseThrow();
    Interval expected = MeanInterval.correctedSplits(harms, 1600, 400, 1 - 0.1 / 3);
    assertThat(harm.level()).isEqualTo(expected.level());
    assertThat(harm.lower()).isCloseTo(expected.lower(), within(1e-12));
    assertThat(harm.upper()).isCloseTo(expected.upper(), within(1e-12));
    assertThat(affinity(Rule.LAW_KNOWN).gain(0, 1, 0.95))
        .contains(MeanInterval.student(gains, 0.95));
  }

  /** The p-value is below a level exactly when the interval at its complement leaves 0 out. */
  @Test
  void pValuesAndIntervalsSayTheSame() {
    SourceAffinity affinity = of(Rule.ONE_DATA_SET);
    double p = affinity.pValue(0, 1).orElseThrow();

    assertThat(affinity.gain(0, 1, 1 - p * 0.999).orElseThrow().lower()).isNegative();
    assertThat(affinity.gain(0, 1, 1 - p * 1.001).orElseThrow().lower()).isPositive();
  }

  @Test
  void aPairWithACensoredReplicateCountsAsNotApart() {
    of(Rule.ONE_DATA_SET);
    observe(
        "gain", SourceAffinity.part("10", "a|b"), OptionalInt.empty(), 10, 0, Outcome.COLLAPSED);
    observe("gain", SourceAffinity.part("a|b", "10"), OptionalInt.empty(), 10, -1);

    SourceAffinity affinity = affinity(Rule.ONE_DATA_SET);

    assertThat(affinity.gain(0, 2, 0.95)).isEmpty();
    assertThat(affinity.pValue(0, 2)).isEmpty();
    assertThat(affinity.harm(2, 0, 0.95)).isEmpty();
    assertThat(affinity.apart(0, 2)).isFalse();
  }
}
