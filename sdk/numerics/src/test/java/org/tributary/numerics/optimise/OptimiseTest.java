package org.tributary.numerics.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.statistics.Interval;

class OptimiseTest {
  @Test
  void brentFindsTheRootAndRefusesWithoutABracket() {
    assertThat(Roots.brent(x -> Math.cos(x) - x, 0, 1, 1e-14))
        .isCloseTo(0.7390851332151607, within(1e-13));
    assertThatThrownBy(() -> Roots.brent(x -> x * x + 1, -1, 1, 1e-9))
        .hasMessageContaining("bracket a root");
  }

  @Test
  void bothMinimisersFindTheDip() {
    assertThat(Minimisation.brent(x -> (x - 2) * (x - 2) + 1, 0, 5, 1e-9).position())
        .isCloseTo(2, within(1e-7));
    Minimum kink = Minimisation.golden(x -> Math.abs(x - 0.7), 0, 5, 1e-10);
    assertThat(kink.position()).isCloseTo(0.7, within(1e-9));
    assertThat(kink.value()).isCloseTo(0, within(1e-9));
    assertThatThrownBy(() -> Minimisation.golden(x -> Double.NaN, 0, 1, 1e-6))
        .hasMessageContaining("NaN");
  }

  @Test
  void intervalInversionFindsBothEndsInEitherDirection() {
    Threshold rising =
        IntervalInversion.invert(x -> Interval.symmetric(x - 1, 0.25, 0.95), 0, 3, 1e-9);
    assertThat(rising.lower()).isCloseTo(0.75, within(1e-8));
    assertThat(rising.upper()).isCloseTo(1.25, within(1e-8));
    assertThat(rising.lowerCensored() || rising.upperCensored()).isFalse();
    Threshold falling =
        IntervalInversion.invert(x -> Interval.symmetric(1 - x, 0.25, 0.95), 0, 3, 1e-9);
    assertThat(falling.lower()).isCloseTo(0.75, within(1e-8));
    assertThat(falling.upper()).isCloseTo(1.25, within(1e-8));
  }

  @Test
  void intervalInversionSaysWhenAnEndIsCensored() {
    Threshold open =
        IntervalInversion.invert(x -> Interval.symmetric(x - 1, 0.25, 0.95), 0.9, 3, 1e-9);
    assertThat(open.lower()).isEqualTo(0.9);
    assertThat(open.lowerCensored()).isTrue();
    assertThat(open.contains(0)).isTrue();
    assertThat(open.upper()).isCloseTo(1.25, within(1e-8));
    Threshold undecided =
        IntervalInversion.invert(x -> Interval.symmetric(x, 10, 0.95), -1, 1, 1e-3);
    assertThat(undecided.lowerCensored() && undecided.upperCensored()).isTrue();
    assertThatThrownBy(() -> IntervalInversion.invert(x -> Interval.point(1, 0.95), 0, 1, 1e-3))
        .hasMessageContaining("positive at both ends");
  }

  @Test
  void intervalInversionAsksEachPositionOnce() {
    Set<Double> asked = new HashSet<>();
    IntervalInversion.invert(
        x -> {
          assertThat(asked.add(x)).isTrue();
          return Interval.symmetric(x - 1, 1e-3, 0.95);
        },
        0,
        3,
        1e-6);
    assertThat(asked).hasSizeGreaterThan(20);
  }
}
