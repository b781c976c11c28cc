package org.tributary.plugins.study.generalization.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffusionBoundTest {

  @Test
  void theTermsOfBothTheorems() {
    DiffusionBound any = DiffusionBound.ofAnyData(50, 20);
    assertThat(any.estimation(10)).isCloseTo(1e4 / 1000, within(1e-12));
    assertThat(any.sampling(10)).isCloseTo(1e3 / 400, within(1e-12));
    assertThat(any.optimisation(10)).isEqualTo(0.1);
    assertThat(any.approximation()).isEqualTo(1 / 20.0);
    assertThat(any.total(10)).isCloseTo(10 + 2.5 + 0.1 + 0.05, within(1e-12));

    DiffusionBound modes = DiffusionBound.ofTwoModes(50, 20, 3, 4);
    assertThat(modes.estimation(10)).isCloseTo(81 * any.estimation(10), within(1e-9));
    assertThat(modes.sampling(10)).isCloseTo(81 * any.sampling(10), within(1e-9));
    assertThat(modes.optimisation(10)).isEqualTo(any.optimisation(10));
    assertThat(modes.approximation()).isCloseTo(9 / 20.0, within(1e-12));
    assertThat(DiffusionBound.leastModes(Math.exp(-2))).isCloseTo(2, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 1000, 1e6})
  void theLeastOfEstimationAndOptimisationIsAtTheFifthRoot(double rows) {
    DiffusionBound bound = DiffusionBound.ofAnyData(rows, 200);
    double least = bound.leastAt();
    assertThat(least).isCloseTo(Math.pow(200 * rows / 4, 0.2), within(1e-9 * least));
    double at = bound.estimation(least) + bound.optimisation(least);
    for (double factor : new double[] {0.99, 1.01}) {
      double tau = factor * least;
      assertThat(bound.estimation(tau) + bound.optimisation(tau)).isGreaterThan(at);
    }
    // the derivative 4 tau^3/(m n) - 1/tau^2 is 0
    assertThat(4 * bound.estimation(least) - bound.optimisation(least)).isCloseTo(0, within(1e-12));
  }

  @Test
  void withAsManyFeaturesAsRowsStoppingEarlyGivesTheRate() {
    for (double n : new double[] {1e2, 1e4, 1e6}) {
      DiffusionBound bound = DiffusionBound.ofAnyData(n, n);
      double tau = bound.stoppingTime();
      assertThat(bound.estimation(tau) * Math.pow(n, 0.4)).isCloseTo(1, within(1e-9));
      assertThat(bound.optimisation(tau) * Math.pow(n, 0.4)).isCloseTo(1, within(1e-9));
      assertThat(bound.sampling(tau) * Math.pow(n, 0.8)).isCloseTo(1, within(1e-9));
      assertThat(bound.rate()).isCloseTo(Math.pow(n, -0.4) + Math.pow(n, -0.8), within(1e-12));
    }
  }

  @Test
  void thePriorTermIsTheDivergenceOfWhatIsLeftOfTheSignal() {
    // N(3, 4) after T = 1: mean 3/e, variance 1 + 3/e^2
    double mean = 3 / Math.E;
    double variance = 1 + 3 / Math.exp(2);
    double wanted = 0.5 * (variance - 1 - Math.log(variance) + mean * mean);
    assertThat(DiffusionBound.prior(new double[] {3}, new double[] {4}, 1))
        .isCloseTo(wanted, within(1e-12));
    assertThat(DiffusionBound.prior(new double[] {0, 0}, new double[] {1, 1}, 0)).isZero();
    assertThat(DiffusionBound.prior(new double[] {3}, new double[] {4}, 20)).isLessThan(1e-16);
    assertThat(DiffusionBound.prior(new double[] {0}, new double[] {0}, 0))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void whatTheTheoremsDoNotSpeakOfIsRefused() {
    assertThatThrownBy(() -> DiffusionBound.ofAnyData(0, 1)).hasMessageContaining("> 0");
    assertThatThrownBy(() -> DiffusionBound.ofTwoModes(1, 1, 0.5, 2)).hasMessageContaining(">= 1");
    assertThatThrownBy(() -> DiffusionBound.leastModes(1)).hasMessageContaining("(0, 1)");
  }
}
