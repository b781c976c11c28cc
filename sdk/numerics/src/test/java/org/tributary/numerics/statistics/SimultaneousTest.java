package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

class SimultaneousTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 0.95);

  @Test
  void bandIsWiderThanOneIntervalByTheNumberOfIndependentPositions() {
    List<Interval> band = SimultaneousBand.of(curves(400, 10, j -> 0, 1), BOOTSTRAP, stream(1));
    // ten independent positions: the quantile of the largest of ten |z| at 95 % is 2.80
    double critical = Normal.quantile(0.5 + 0.5 * Math.pow(0.95, 0.1));
    for (Interval interval : band) {
      assertThat(interval.width() / 2 * Math.sqrt(400)).isCloseTo(critical, within(0.5));
    }
  }

  @Test
  void bandCoversTheWholeCurveInNineteenOfTwenty() {
    int covered = 0;
    for (int run = 0; run < 200; run++) {
      List<Interval> band =
          SimultaneousBand.of(
              curves(50, 8, j -> j, 1000 + run), new Bootstrap(400, 0.95), stream(run));
      boolean all = true;
      for (int j = 0; j < 8; j++) {
        all &= band.get(j).contains(j);
      }
      covered += all ? 1 : 0;
    }
    // binomial: mean 190, standard error 3.1; small samples cost about one point in a hundred
    assertThat(covered).isBetween(175, 200);
  }

  @Test
  void positionsWithoutSpreadGetAPoint() {
    double[][] curves = {{1, 5}, {3, 5}, {2, 5}};
    List<Interval> band = SimultaneousBand.of(curves, BOOTSTRAP, stream(2));
    assertThat(band.get(1).width()).isZero();
    assertThat(band.get(0).width()).isPositive();
  }

  @Test
  void clearPeakIsFoundAndAFlatCurveIsNotCalledOne() {
    PeakSet clear = PeakSet.of(curves(100, 9, j -> -(j - 4) * (j - 4), 3), BOOTSTRAP, stream(3));
    assertThat(clear.positions()).containsExactly(4);
    assertThat(clear.highest()).isEqualTo(4);
    assertThat(clear.monotone()).isFalse();
    PeakSet rising = PeakSet.of(curves(100, 9, j -> j, 4), BOOTSTRAP, stream(4));
    assertThat(rising.positions()).containsExactly(8);
    assertThat(rising.monotone()).isTrue();
  }

  @Test
  void flatCurveKeepsAllPositionsAtTheStatedRate() {
    int whole = 0;
    for (int run = 0; run < 200; run++) {
      PeakSet flat =
          PeakSet.of(curves(50, 6, j -> 0, 5000 + run), new Bootstrap(400, 0.95), stream(run));
      whole += flat.positions().size() == 6 ? 1 : 0;
    }
    // nominal 190 with standard error 3.1; small samples cost about one point in a hundred
    assertThat(whole).isBetween(174, 200);
  }

  @Test
  void exactCurvesAreDecidedExactly() {
    double[][] curves = {{1, 2, 0}, {1, 2, 0}};
    assertThat(PeakSet.of(curves, BOOTSTRAP, stream(5)).positions()).containsExactly(1);
    assertThatThrownBy(() -> PeakSet.of(new double[][] {{1, 2}, {1}}, BOOTSTRAP, stream(5)))
        .hasMessageContaining("equally long");
  }

  /** To the last bit, equal values, equal ratios and errors of 0 included. */
  @Test
  void theLargestRatioIsThatOfAllPairs() {
    for (int problem = 0; problem < 500; problem++) {
      RandomStream stream = stream(100 + problem);
      int count = 2 + stream.nextInt(60);
      boolean ties = problem % 2 == 0;
      double[] centred = new double[count];
      double[][] errors = new double[count][count];
      double expected = 0;
      for (int j = 0; j < count; j++) {
        centred[j] = ties ? .1 * stream.nextInt(5) : stream.nextGaussian();
        for (int k = 0; k < j; k++) {
          errors[j][k] = ties ? .3 * stream.nextInt(4) : Math.exp(3 * stream.nextGaussian());
          if (errors[j][k] > 0) {
            expected = Math.max(expected, Math.abs(centred[j] - centred[k]) / errors[j][k]);
          }
        }
      }
      assertThat(new LargestRatio(errors).of(centred)).isEqualTo(expected);
    }
  }

  private static double[][] curves(
      int replicates, int positions, IntToDoubleFunction mean, long seed) {
    RandomStream noise = RandomStream.of(seed, 0).child("noise");
    double[][] curves = new double[replicates][positions];
    for (double[] curve : curves) {
      for (int j = 0; j < positions; j++) {
        curve[j] = mean.applyAsDouble(j) + noise.nextGaussian();
      }
    }
    return curves;
  }

  private static RandomStream stream(long replicate) {
    return RandomStream.of(30, replicate).child("bootstrap");
  }
}
