package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class SharedResamplesTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 0.9);
  private static final RandomStream ROOT = RandomStream.of(3, 0);
  private final SharedResamples shared =
      new SharedResamples(BOOTSTRAP, () -> ROOT.child("resample"));

  private static double[] sample(int size, long which) {
    RandomStream stream = ROOT.child("sample", which);
    return IntStream.range(0, size).mapToDouble(i -> stream.nextExponential()).toArray();
  }

  private static Interval alone(double[] sample) {
    return BOOTSTRAP.bcaMean(sample, ROOT.child("resample"));
  }

  @Test
  void everyIntervalIsThatOfTheStreamAtItsStart() {
    for (int which = 0; which < 5; which++) {
      for (int size : new int[] {2, 3, 20, 101}) {
        double[] sample = sample(size, which);
        assertThat(shared.bcaMean(sample)).isEqualTo(alone(sample));
      }
    }
  }

  @Test
  void moreSizesThanAreKeptAndSamplesTooLargeToKeepGetTheSameToo() {
    for (int size = 2; size < 2 * SharedResamples.SIZES; size++) {
      double[] sample = sample(size, 0);
      assertThat(shared.bcaMean(sample)).isEqualTo(alone(sample));
    }
    double[] large = sample(SharedResamples.MOST / BOOTSTRAP.resamples() + 1, 0);
    assertThat(new SharedResamples(BOOTSTRAP, () -> ROOT.child("resample")).bcaMean(large))
        .isEqualTo(alone(large));
  }

  @Test
  void equalValuesGiveAPointAndOneValueIsRefused() {
    assertThat(shared.bcaMean(new double[] {2, 2, 2})).isEqualTo(Interval.point(2, 0.9));
    assertThatThrownBy(() -> shared.bcaMean(new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sample");
  }
}
