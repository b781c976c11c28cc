package org.tributary.numerics.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountLawsTest {
  @Test
  void binomialCdfIsTheSumOfItsMasses() {
    // n = 4, p = 1/4: masses 81, 108, 54, 12, 1 of 256
    Binomial law = new Binomial(4, 0.25);
    assertThat(law.cdf(-1)).isZero();
    assertThat(law.cdf(0)).isCloseTo(81 / 256.0, within(1e-14));
    assertThat(law.cdf(2)).isCloseTo(243 / 256.0, within(1e-14));
    assertThat(law.cdf(4)).isEqualTo(1);
    assertThat(law.atLeast(0)).isEqualTo(1);
    assertThat(law.atLeast(3)).isCloseTo(13 / 256.0, within(1e-14));
    assertThat(law.atLeast(5)).isZero();
  }

  @Test
  void binomialQuantileIsTheSmallestCountThatReachesTheShare() {
    Binomial coins = new Binomial(25, 0.5);
    assertThat(coins.quantile(0.025)).isEqualTo(8);
    assertThat(coins.cdf(7)).isLessThan(0.025);
    assertThat(new Binomial(5, 0).quantile(0.9)).isZero();
    assertThat(new Binomial(5, 1).quantile(0.1)).isEqualTo(5);
  }

  @Test
  void poissonCdfIsTheSumOfItsMasses() {
    // mean 2: e^-2 (1 + 2 + 2)
    assertThat(new Poisson(2).cdf(2)).isCloseTo(5 * Math.exp(-2), within(1e-14));
    assertThat(new Poisson(2).cdf(-1)).isZero();
    assertThat(new Poisson(0).cdf(0)).isEqualTo(1);
  }

  @Test
  void impossibleLawsAreRefused() {
    assertThatThrownBy(() -> new Binomial(0, 0.5)).hasMessageContaining("trials");
    assertThatThrownBy(() -> new Binomial(3, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new Poisson(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Binomial(3, 0.5).quantile(1)).hasMessageContaining("share");
  }
}
