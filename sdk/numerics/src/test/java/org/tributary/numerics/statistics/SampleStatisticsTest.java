package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.special.StudentT;

class SampleStatisticsTest {
  private static final double[] VALUES = {1, 2, 4, 9};

  @Test
  void momentsWithAndWithoutFrequencies() {
    Moments moments = Moments.of(VALUES);
    assertThat(moments.mean()).isEqualTo(4);
    assertThat(moments.variance(0)).isCloseTo(9.5, within(1e-14));
    assertThat(moments.variance(1)).isCloseTo(38.0 / 3, within(1e-14));
    assertThat(moments.standardError()).isCloseTo(Math.sqrt(38.0 / 12), within(1e-14));
    Moments weighted = Moments.of(new double[] {1, 2}, new long[] {3, 1});
    Moments repeated = Moments.of(new double[] {1, 1, 1, 2});
    assertThat(weighted.mean()).isEqualTo(repeated.mean());
    assertThat(weighted.variance(1)).isCloseTo(repeated.variance(1), within(1e-15));
    assertThatThrownBy(() -> Moments.of(new double[] {1}).standardError())
        .hasMessageContaining("lostDegrees");
    assertThatThrownBy(() -> Moments.of(new double[] {1, Double.NaN}))
        .hasMessageContaining("value 1 was NaN");
  }

  @Test
  void varianceSurvivesALargeOffset() {
    double[] shifted = {1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 9};
    assertThat(Moments.of(shifted).variance(1)).isCloseTo(38.0 / 3, within(1e-6));
  }

  @Test
  void quantilesAreOfTypeSeven() {
    assertThat(Quantiles.median(VALUES)).isEqualTo(3);
    assertThat(Quantiles.of(VALUES, 0.25)).isEqualTo(1.75);
    assertThat(Quantiles.of(VALUES, 1)).isEqualTo(9);
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Quantiles.ofSorted(new double[] {1, infinity, infinity}, 0.75)).isEqualTo(infinity);
    assertThat(Quantiles.ofSorted(new double[] {1, infinity}, 0.2)).isEqualTo(1);
  }

  @Test
  void correctedSplitsWidenStudentsIntervalByTheTestShare() {
    Interval student = MeanInterval.student(VALUES, 0.95);
    Interval corrected = MeanInterval.correctedSplits(VALUES, 80, 20, 0.95);
    double t = new StudentT(3).quantile(0.975);
    double deviation = Math.sqrt(38.0 / 3);
    assertThat(student.width() / 2).isCloseTo(t * deviation * Math.sqrt(0.25), within(1e-12));
    assertThat(corrected.width() / 2).isCloseTo(t * deviation * Math.sqrt(0.5), within(1e-12));
    assertThat(corrected.estimate()).isEqualTo(4);
    assertThat(MeanInterval.correctedSplits(new double[] {2, 2, 2}, 8, 2, 0.95).width()).isZero();
    assertThatThrownBy(() -> MeanInterval.correctedSplits(VALUES, 0, 20, 0.95))
        .hasMessageContaining("trainSize");
  }

  @Test
  void intervalsKnowMarginsAndRefuseNaN() {
    Interval interval = new Interval(0.1, -0.01, 0.02, 0.95);
    assertThat(interval.within(0.02)).isTrue();
    assertThat(interval.within(0.015)).isFalse();
    assertThat(interval.contains(0)).isTrue();
    assertThatThrownBy(() -> new Interval(0, Double.NaN, 1, 0.95)).hasMessageContaining("in order");
    assertThat(new Estimate(1, 0.5, 10).normalInterval(0.95).upper())
        .isCloseTo(1 + 0.5 * 1.959963984540054, within(1e-12));
  }

  @Test
  void leastSquaresLineMatchesScipy() {
    LeastSquaresLine line =
        LeastSquaresLine.fit(new double[] {1, 2, 3, 5, 8}, new double[] {2.1, 3.9, 6.2, 9.8, 16.5});
    assertThat(line.slope()).isCloseTo(2.051948051948052, within(1e-12));
    assertThat(line.intercept()).isCloseTo(-0.09740259740259649, within(1e-12));
    assertThat(line.slopeStandardError()).isCloseTo(0.048448115336800476, within(1e-12));
    assertThat(line.at(2)).isCloseTo(4.0064935, within(1e-7));
    assertThat(line.slopeInterval(0.95).width() / 2)
        .isCloseTo(new StudentT(3).quantile(0.975) * 0.048448115336800476, within(1e-12));
    LeastSquaresLine exact = LeastSquaresLine.fit(new double[] {0, 1}, new double[] {0, 2});
    assertThat(exact.slopeInterval(0.9).upper()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> LeastSquaresLine.fit(new double[] {1, 1}, new double[] {0, 2}))
        .hasMessageContaining("x must not be all equal");
  }

  @Test
  void binomialIntervalsMatchScipy() {
    Interval exact = BinomialInterval.clopperPearson(7, 50, 0.95);
    assertThat(exact.lower()).isCloseTo(0.05819170033997344, within(1e-12));
    assertThat(exact.upper()).isCloseTo(0.26739600249700846, within(1e-12));
    Interval score = BinomialInterval.wilson(7, 50, 0.95);
    assertThat(score.lower()).isCloseTo(0.06950833427016292, within(1e-12));
    assertThat(score.upper()).isCloseTo(0.26186193710585537, within(1e-12));
    assertThat(BinomialInterval.clopperPearson(0, 10, 0.95).lower()).isZero();
    // the rule of three, exactly: 1 - (alpha/2)^(1/n)
    assertThat(BinomialInterval.clopperPearson(0, 10, 0.95).upper())
        .isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
    assertThat(BinomialInterval.wilson(10, 10, 0.95).upper()).isEqualTo(1);
  }
}
