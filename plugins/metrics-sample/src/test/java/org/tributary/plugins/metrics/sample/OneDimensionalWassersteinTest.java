package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneDimensionalWassersteinTest {

  private final double[] first = Oracles.column(Oracles.matrix("X"), 0);
  private final double[] second = Oracles.column(Oracles.matrix("Y"), 0);

  @Test
  void orderOneAgreesWithScipy() {
    assertThat(new OneDimensionalWasserstein(1).powered(first, second))
        .isCloseTo(Oracles.value("w1_1d_X0_Y0"), within(1e-9));
  }

  @Test
  void orderTwoAgreesWithPot() {
    assertThat(new OneDimensionalWasserstein(2).powered(first, second))
        .isCloseTo(Oracles.value("w2sq_1d_X0_Y0"), within(1e-9));
  }

  @Test
  void weightedDistancesAgreeWithScipyAndPot() {
    double[] rising = IntStream.range(0, 60).mapToDouble(i -> i + 1).toArray();
    double[] falling = IntStream.range(0, 50).mapToDouble(j -> 50 - j).toArray();
    assertThat(new OneDimensionalWasserstein(1).powered(first, rising, second, falling))
        .isCloseTo(Oracles.value("w1_1d_weighted"), within(1e-9));
    assertThat(new OneDimensionalWasserstein(2).powered(first, rising, second, falling))
        .isCloseTo(Oracles.value("w2sq_1d_weighted"), within(1e-9));
  }

  @Test
  void aShiftCostsItsLengthAtEveryOrder() {
    double[] shifted = IntStream.range(0, 60).mapToDouble(i -> first[i] + 10).toArray();
    for (int order = 1; order <= 3; order++) {
      assertThat(new OneDimensionalWasserstein(order).distance(first, shifted))
          .isCloseTo(10, within(1e-9));
    }
  }

  @Test
  void anAtomAgainstAPointIsTheirGap() {
    assertThat(new OneDimensionalWasserstein(1).distance(new double[] {2, 2, 2}, new double[] {5}))
        .isCloseTo(3, within(1e-12));
  }

  @Test
  void emptyAndMissingValuesAreRefusedInWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneDimensionalWasserstein(1).powered(new double[0], second))
        .withMessageContaining("first sample needs at least 1 value, had 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new OneDimensionalWasserstein(1).powered(first, new double[] {1, Double.NaN}))
        .withMessageContaining("second sample must hold finite numbers, value 1 was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new OneDimensionalWasserstein(1)
                    .powered(new double[] {1}, new double[] {0}, second, second))
        .withMessageContaining("weights must not all be 0");
  }
}
