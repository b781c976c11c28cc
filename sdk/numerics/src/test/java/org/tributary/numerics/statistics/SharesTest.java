package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void newcombesIntervalIsThatOfHisTable() {
    // Newcombe 1998, table II, case (a), method 10: 56/70 - 48/80: .0524 to .3339
    Interval difference =
        BinomialInterval.difference(
            BinomialInterval.wilson(56, 70, 0.95), BinomialInterval.wilson(48, 80, 0.95));
    assertThat(difference.estimate()).isCloseTo(0.2, within(1e-12));
    assertThat(difference.lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(difference.upper()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void aShareOfEffectiveTrialsHasWilsonsInterval() {
    assertThat(BinomialInterval.wilsonOfShare(0.25, 40, 0.95))
        .isEqualTo(BinomialInterval.wilson(10, 40, 0.95));
    assertThat(BinomialInterval.wilsonOfShare(0.25, 12.5, 0.95).width())
        .isGreaterThan(BinomialInterval.wilson(10, 40, 0.95).width());
    assertThatThrownBy(() -> BinomialInterval.wilsonOfShare(1.5, 10, 0.95))
        .hasMessageContaining("share");
  }

  @Test
  void theTeaTastingHasItsProbability() {
    // Fisher 1935: 3 of 4 against 1 of 4: (16 + 1) / 70
    assertThat(FisherExact.greater(3, 4, 1, 4)).isCloseTo(17.0 / 70, within(1e-12));
    assertThat(FisherExact.greater(4, 4, 0, 4)).isCloseTo(1.0 / 70, within(1e-12));
    assertThat(FisherExact.greater(0, 4, 3, 4)).isCloseTo(1, within(1e-12));
    assertThatThrownBy(() -> FisherExact.greater(5, 4, 0, 4)).hasMessageContaining("5 of 4");
  }
}
