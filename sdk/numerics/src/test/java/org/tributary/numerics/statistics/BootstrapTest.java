package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.numerics.oracle.OracleFiles.column;
import static org.tributary.numerics.oracle.OracleFiles.table;
import static org.tributary.numerics.oracle.OracleFiles.values;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class BootstrapTest {
  private static final double[] X0 = column(table("X.csv"), 0);
  private static final double[] EXPONENTIAL = Arrays.stream(X0).map(Math::exp).toArray();
  private static final Bootstrap MANY = new Bootstrap(200_000, 0.95);
  private static final Bootstrap STANDARD = Bootstrap.standard();

  @Test
  void bcaAndPercentileMatchScipyOnASkewedSample() {
    UnitStatistic mean =
        UnitStatistic.of(EXPONENTIAL, chosen -> Arrays.stream(chosen).sum() / chosen.length);
    close(MANY.bcaMean(X0, stream(1)), values("bootstrap_bca_mean_X0_95"), 5e-3);
    close(MANY.bcaMean(EXPONENTIAL, stream(2)), values("bootstrap_bca_mean_expX0_95"), 2e-2);
    Bootstrap fewer = new Bootstrap(50_000, 0.95);
    close(fewer.bca(60, mean, stream(3)), values("bootstrap_bca_mean_expX0_95"), 2e-2);
    Interval percentile = fewer.percentile(60, mean, stream(4));
    close(percentile, values("bootstrap_pct_mean_expX0_95"), 2e-2);
    assertThat(fewer.bca(60, mean, stream(4)).lower()).isGreaterThan(percentile.lower() + 0.02);
  }

  @Test
  void fastLogRatioEqualsTheGeneralBootstrapOfTheSameStream() {
    double[] second = reversed(EXPONENTIAL);
    UnitStatistic ratio =
        units -> {
          double a = 0;
          double b = 0;
          for (int unit : units) {
            a += EXPONENTIAL[unit];
            b += second[unit];
          }
          return Math.log(a / b);
        };
    Interval fast = STANDARD.bcaLogRatioOfMeans(EXPONENTIAL, second, stream(5));
    Interval general = STANDARD.bca(60, ratio, stream(5));
    assertThat(fast.lower()).isCloseTo(general.lower(), within(1e-9));
    assertThat(fast.upper()).isCloseTo(general.upper(), within(1e-9));
    assertThat(fast.estimate()).isCloseTo(0, within(1e-12));
  }

  @Test
  void resultsDependOnTheStreamsKeyAlone() {
    double[] second = reversed(EXPONENTIAL);
    assertThat(STANDARD.bcaLogRatioOfMeans(EXPONENTIAL, second, stream(6)))
        .isEqualTo(STANDARD.bcaLogRatioOfMeans(EXPONENTIAL, second, stream(6)))
        .isNotEqualTo(STANDARD.bcaLogRatioOfMeans(EXPONENTIAL, second, stream(7)));
  }

  @Test
  void degenerateSamplesGiveAPoint() {
    double[] same = {0.1, 0.1, 0.1};
    assertThat(STANDARD.bcaMean(same, stream(8)).width()).isZero();
    assertThat(STANDARD.bca(3, units -> 4, stream(8))).isEqualTo(Interval.point(4, 0.95));
    assertThat(STANDARD.bcaLogRatioOfMeans(X0Squared(), X0Squared(), stream(8)))
        .isEqualTo(Interval.point(0, 0.95));
    double[] doubled = {0.2, 0.2, 0.2};
    Interval constant = STANDARD.bcaLogRatioOfMeans(doubled, same, stream(8));
    assertThat(constant.lower()).isCloseTo(Math.log(2), within(1e-14));
    assertThat(constant.width()).isCloseTo(0, within(1e-14));
  }

  @Test
  void zeroErrorsInMostReplicatesStayNumbers() {
    double[] first = {0, 0, 0, 0, 1};
    double[] second = {0, 0, 0, 1, 0};
    Interval interval = STANDARD.bcaLogRatioOfMeans(first, second, stream(9));
    assertThat(interval.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(interval.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(interval.contains(0)).isTrue();
  }

  @Test
  void invalidSamplesAreRefusedByName() {
    assertThatThrownBy(() -> STANDARD.bcaMean(new double[] {1}, stream(1)))
        .hasMessageContaining("at least 2");
    assertThatThrownBy(
            () ->
                STANDARD.bcaLogRatioOfMeans(
                    new double[] {1, Double.NaN}, new double[] {1, 1}, stream(1)))
        .hasMessageContaining("first must be finite, value 1 was NaN");
    assertThatThrownBy(
            () -> STANDARD.bcaLogRatioOfMeans(new double[] {1, 1}, new double[] {0, 0}, stream(1)))
        .hasMessageContaining("positive finite sum");
    assertThatThrownBy(() -> STANDARD.bca(5, units -> Double.NaN, stream(1)))
        .hasMessageContaining("NaN on the sample");
  }

  @Test
  void stratifiedResamplesKeepTheirStrata() {
    UnitStatistic counted =
        units -> {
          long low = Arrays.stream(units).filter(u -> u < 3).count();
          assertThat(low).isEqualTo(3);
          assertThat(units).hasSize(8);
          return units[7];
        };
    Interval interval =
        new Bootstrap(2000, 0.98).percentileWithin(new int[] {3, 5}, counted, stream(2));
    assertThat(interval.lower()).isEqualTo(3);
    assertThat(interval.upper()).isEqualTo(7);
  }

  @Test
  void logLogSlopeFindsThePowerAndCoversIt() {
    double[] sizes = {10, 30, 100, 300};
    double[][] errors = new double[200][4];
    RandomStream noise = stream(10);
    for (double[] row : errors) {
      for (int j = 0; j < 4; j++) {
        row[j] = Math.pow(sizes[j], -0.5) * noise.nextExponential();
      }
    }
    Interval slope = LogLogSlope.fit(sizes, errors, STANDARD, stream(11));
    // each log mean has variance 1/200; the log sizes have sum of squares 6.41
    double standardError = Math.sqrt(1.0 / 200 / 6.41);
    assertThat(slope.estimate()).isCloseTo(-0.5, within(4 * standardError));
    assertThat(slope.width() / 2 / 1.96).isCloseTo(standardError, within(0.25 * standardError));
    assertThatThrownBy(
            () ->
                LogLogSlope.fit(
                    sizes, new double[][] {{0, 1, 1, 1}, {0, 1, 1, 1}}, STANDARD, stream(1)))
        .hasMessageContaining("column 0");
  }

  private static double[] X0Squared() {
    return Arrays.stream(X0).map(x -> x * x).toArray();
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    return reversed;
  }

  private static RandomStream stream(long replicate) {
    return RandomStream.of(20, replicate).child("bootstrap");
  }

  private static void close(Interval interval, double[] ends, double tolerance) {
    assertThat(interval.lower()).isCloseTo(ends[0], within(tolerance));
    assertThat(interval.upper()).isCloseTo(ends[1], within(tolerance));
  }
}
