package org.tributary.evidence.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;

class SplitPlanTest {
  @Test
  void fewUnitsAreLeftOutOneByOne() {
    for (int units : new int[] {4, 5, 8, 25}) {
      SplitPlan plan = SplitPlan.of(units, true);
      assertThat(plan.leaveOneOut()).isTrue();
      assertThat(plan.count()).isEqualTo(units);
    }
    assertThat(SplitPlan.of(26, false)).isEqualTo(new SplitPlan(26, false, 25));
    assertThat(SplitPlan.of(26, true)).isEqualTo(new SplitPlan(26, false, 100));
  }

  @Test
  void threeBlocksGiveNoVerdictAndFourARemark() {
    SplitPlan three = SplitPlan.of(3, true);
    assertThat(three.judged()).isFalse();
    assertThat(three.remark()).contains("only 3 independent blocks");
    assertThatThrownBy(() -> three.interval(new double[] {1, 2, 3}, 2, 1, .95))
        .hasMessageContaining("at least 4");
    assertThat(SplitPlan.of(4, true).remark()).isEqualTo("only 4 independent blocks");
    assertThat(SplitPlan.of(6, true).remark()).isEmpty();
    assertThatThrownBy(() -> SplitPlan.of(4, true).interval(new double[25], 3, 1, .95))
        .hasMessageContaining("as many values, had 25");
  }

  @Test
  void theIntervalHasTheWidthOfItsRule() {
    double[] values = {1, 2, 3, 4};
    // t_3(.975) = 3.182446, s^2 = 5/3, 1/4 + 1/3
    assertThat(SplitPlan.of(4, true).interval(values, 1, 1, .95).width() / 2)
        .isCloseTo(3.182446 * Math.sqrt(5.0 / 3 * (1.0 / 4 + 1.0 / 3)), within(1e-5));
    // 100 splits of 30 units know as much of the spread as 29 degrees of freedom: t = 2.045230
    double[] hundred = new double[100];
    Arrays.setAll(hundred, i -> i % 2);
    double variance = 25.0 / 99;
    assertThat(SplitPlan.of(30, true).interval(hundred, 24, 6, .95).width() / 2)
        .isCloseTo(2.045230 * Math.sqrt(variance * (.01 + .25)), within(1e-6));
  }

  @Test
  void splitsAreCountedByWhatTheyHoldOut() {
    List<int[]> drawn = List.of(new int[] {1, 2}, new int[] {2, 1}, new int[] {3}, new int[] {3});
    assertThat(DistinctSplits.first(drawn)).containsExactly(0, 2);
  }

  @Test
  void fewBlocksAreCoveredAtTheirLevel() {
    // blocks of 20, correlation .1 within; predictions 0 and .3, true mean .15: no difference
    for (int blocks : new int[] {4, 5, 6, 8}) {
      int covered = 0;
      for (int run = 0; run < 400; run++) {
        double[] byBlock = blocks(blocks, Counts.run(130 + blocks, run));
        Interval interval = SplitPlan.of(blocks, true).interval(byBlock, 1, 1, .95);
        covered += interval.contains(0) ? 1 : 0;
      }
      Counts.seen("5 held at " + blocks + " blocks", covered, 400);
      assertThat(covered).isGreaterThanOrEqualTo(368);
    }
  }

  /** Mean loss difference (x - 0)^2 - (x - .3)^2 over each block. */
  private static double[] blocks(int count, RandomStream stream) {
    double[] means = new double[count];
    for (int b = 0; b < count; b++) {
      double shared = Math.sqrt(.1) * stream.nextGaussian();
      for (int i = 0; i < 20; i++) {
        double x = .15 + shared + Math.sqrt(.9) * stream.nextGaussian();
        means[b] += (.6 * x - .09) / 20;
      }
    }
    return means;
  }
}
