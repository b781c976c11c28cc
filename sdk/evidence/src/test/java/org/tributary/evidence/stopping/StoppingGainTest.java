package org.tributary.evidence.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Replication;
import org.tributary.numerics.random.RandomStream;

class StoppingGainTest {
  private static final int PLACES = 9;

  private static double[][] curves(int runs, double noise, int world, IntToDoubleFunction mean) {
    double[][] curves = new double[runs][PLACES];
    for (int r = 0; r < runs; r++) {
      RandomStream stream = RandomStream.of(world, r);
      for (int j = 0; j < PLACES; j++) {
        curves[r][j] = mean.applyAsDouble(j) + noise * stream.nextGaussian();
      }
    }
    return curves;
  }

  private static StoppingGain gain(double[][] curves) {
    return StoppingGain.of(curves, false, Replication.independent(), .95);
  }

  @Test
  void stoppingAtTheBottomOfAUGainsItsHeight() {
    StoppingGain gain = gain(curves(40, .02, 1, j -> .1 * (j - 4) * (j - 4)));

    assertThat(gain.place()).isEqualTo(4);
    assertThat(gain.confirmedBy()).isEqualTo(20);
    assertThat(gain.median()).isTrue();
    assertThat(gain.gain().estimate()).isCloseTo(1.6, within(.03));
    assertThat(gain.gain().lower()).isGreaterThan(1.57);
  }

  @Test
  void fewRuinedRunsCarryNeitherTheChoiceNorTheGain() {
    double[][] curves = curves(40, .02, 2, j -> .1 * (j - 4) * (j - 4));
    curves[3][PLACES - 1] = 1e6;
    curves[5][4] = 1e6;

    StoppingGain gain = gain(curves);

    assertThat(gain.place()).isEqualTo(4);
    assertThat(gain.gain().upper()).isLessThan(1.65);
  }

  @Test
  void whatIsBetterWhenHigherGainsToo() {
    double[][] curves = curves(30, .02, 3, j -> -.1 * (j - 4) * (j - 4));

    StoppingGain gain = StoppingGain.of(curves, true, Replication.independent(), .95);

    assertThat(gain.gain().lower()).isGreaterThan(1.5);
  }

  /** One-sided level .025: 18 of 400 is what correct code passes but for .6 %. */
  @Test
  void whereEveryPlaceIsAsGoodAGainIsSeldomShown() {
    int shown = 0;
    for (int world = 0; world < 400; world++) {
      shown += gain(curves(40, 1, 100 + world, j -> 0)).gain().lower() > 0 ? 1 : 0;
    }
    assertThat(shown).isLessThanOrEqualTo(18);
  }

  @Test
  void splitsOfOneTableGetTheFactorOfTheirOverlap() {
    double[][] curves = curves(25, .5, 4, j -> .1 * (j - 4) * (j - 4));

    StoppingGain apart = gain(curves);
    StoppingGain splits = StoppingGain.of(curves, false, Replication.splits(80, 20), .95);

    assertThat(splits.median()).isFalse();
    assertThat(splits.gain().width()).isGreaterThan(apart.gain().width());
  }

  @Test
  void fewRunsHaveAGainWithoutEndsAndThreeHaveNone() {
    assertThat(gain(curves(11, .02, 5, j -> j)).gain().lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(gain(curves(12, .02, 5, j -> j)).gain().lower()).isPositive();
    assertThatThrownBy(() -> gain(curves(3, .02, 5, j -> j)))
        .hasMessage("a stop needs at least 4 runs and 2 places, had 3 runs and 9 places");
  }
}
