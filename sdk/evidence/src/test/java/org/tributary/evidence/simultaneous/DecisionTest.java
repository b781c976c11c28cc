package org.tributary.evidence.simultaneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;

class DecisionTest {
  @Test
  void theShownIntervalDecides() {
    assertThat(Decision.of(new Interval(-2, -3, -1, .95), 0)).isEqualTo(Decision.LOWER);
    assertThat(Decision.of(new Interval(2, 1, 3, .95), 0)).isEqualTo(Decision.HIGHER);
    assertThat(Decision.of(new Interval(0, -1, 1, .95), 0)).isEqualTo(Decision.NOT_ENOUGH_EVIDENCE);
    assertThat(Decision.of(new Interval(0, -1, 1, .95), 2)).isEqualTo(Decision.NO_DIFFERENCE);
    assertThat(Decision.of(Interval.point(0, .95), 0)).isEqualTo(Decision.IDENTICAL);
    assertThatThrownBy(() -> Decision.of(Interval.point(0, .95), -1))
        .hasMessageContaining("margin");
  }

  @Test
  void theLevelOfEachKeepsThatOfAll() {
    assertThat(new SimultaneousLevel(7, .95).ofEach()).isCloseTo(1 - .05 / 7, within(1e-15));
    assertThatThrownBy(() -> new SimultaneousLevel(0, .95)).hasMessageContaining("members");
  }

  @Test
  void noDirectionStandsBesideAnIntervalThatHoldsZero() {
    int directed = 0;
    for (int study = 0; study < 200; study++) {
      RandomStream stream = Counts.run(120, study);
      int members = 8 + stream.nextInt(33);
      double level = new SimultaneousLevel(members, .95).ofEach();
      for (int card = 0; card < members; card++) {
        double effect = stream.nextBoolean() ? 0 : stream.nextGaussian();
        double[] values = new double[20];
        for (int r = 0; r < values.length; r++) {
          values[r] = effect + stream.nextGaussian();
        }
        Interval shown = MeanInterval.student(values, level);
        Decision decision = Decision.of(shown, 0);
        directed += decision.directed() ? 1 : 0;
        assertThat(decision.directed()).isEqualTo(!shown.contains(0));
      }
    }
    assertThat(directed).isPositive();
  }
}
