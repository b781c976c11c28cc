package org.tributary.evidence.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Replication;
import org.tributary.numerics.random.RandomStream;

class ConditionsTest {
  private static final Replication INDEPENDENT = Replication.independent();

  @Test
  void aGapThatIsRoundingIsIdentical() {
    double[] training = {1, 1, 1};
    double[] heldOut = {1 + 2e-16, 1, 1 - 2e-16};
    assertThat(GapCondition.ask(true, true, training, heldOut))
        .isEqualTo(GapCondition.IDENTICAL)
        .extracting(GapCondition::words)
        .isEqualTo("identical (up to rounding)");
    assertThat(GapCondition.identical(new double[] {1e6}, new double[] {1e6 + 9e-7})).isTrue();
    assertThat(GapCondition.identical(new double[] {1, 1}, new double[] {1, 1 + 2e-12})).isFalse();
  }

  @Test
  void aMetricThatReadsNoTrainingRowsHasNoGap() {
    double[] values = {1, 2};
    assertThat(GapCondition.ask(false, true, values, new double[] {3, 4}))
        .isEqualTo(GapCondition.CANNOT_DIFFER);
    assertThat(GapCondition.ask(true, true, values, new double[] {3, 4}))
        .isEqualTo(GapCondition.ASK);
  }

  @Test
  void aRatioNeedsTwoMeansAwayFromZero() {
    double[] far = {1, 1.1, .9, 1};
    double[] near = {.1, -.2, .2, .1};
    assertThat(RatioCondition.possible(far, far, INDEPENDENT)).isTrue();
    assertThat(RatioCondition.possible(far, near, INDEPENDENT)).isFalse();
  }

  @Test
  void aConstantCurveIsFlatAndAHillIsNot() {
    RandomStream stream = Counts.run(110, 0);
    double[][] constant = new double[25][7];
    double[][] hill = new double[25][7];
    for (int r = 0; r < 25; r++) {
      for (int j = 0; j < 7; j++) {
        constant[r][j] = 1 + .1 * stream.nextGaussian();
        hill[r][j] = 1 - .1 * (j - 3) * (j - 3) + .1 * stream.nextGaussian();
      }
    }
    assertThat(PeakCondition.ask(constant, INDEPENDENT, .95).flat()).isTrue();
    PeakCondition peak = PeakCondition.ask(hill, INDEPENDENT, .95);
    assertThat(peak.possible()).isTrue();
    assertThat(peak.highest()).isEqualTo(3);
    assertThat(peak.range().level()).isCloseTo(1 - .05 / 21, within(1e-15));
  }

  @Test
  void fourPositionsHaveNoPeak() {
    double[][] four = {{1, 9, 1, 1}, {1.1, 9.1, 1, .9}, {.9, 9, 1.1, 1}};
    assertThat(PeakCondition.ask(four, INDEPENDENT, .95).flat()).isFalse();
    assertThat(PeakCondition.ask(four, INDEPENDENT, .95).possible()).isFalse();
    assertThatThrownBy(() -> PeakCondition.ask(new double[][] {{1}, {2}}, INDEPENDENT, .95))
        .hasMessageContaining("2 positions");
  }

  @Test
  void constantCurvesAreRarelyCalledAnythingButFlat() {
    int runs = 400;
    int peaks = 0;
    for (int run = 0; run < runs; run++) {
      double[][] curves = new double[20][6];
      RandomStream stream = Counts.run(112, run);
      for (double[] curve : curves) {
        stream.fillGaussian(curve, 0, curve.length);
      }
      peaks += PeakCondition.ask(curves, INDEPENDENT, .95).flat() ? 0 : 1;
    }
    assertThat(peaks).isLessThanOrEqualTo(Counts.atMost(runs, .05));
  }
}
