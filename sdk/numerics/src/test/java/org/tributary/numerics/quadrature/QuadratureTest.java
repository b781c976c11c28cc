package org.tributary.numerics.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.special.Normal;

class QuadratureTest {
  @Test
  void legendreIsExactForPolynomialsUpToItsDegree() {
    QuadratureRule rule = GaussRules.legendre(5, -1, 3);
    // integral of x^9 over [-1, 3] is (3^10 - 1) / 10
    assertThat(rule.integrate(x -> Math.pow(x, 9))).isCloseTo((59049 - 1) / 10.0, within(1e-9));
    assertThat(rule.integrate(x -> 1)).isCloseTo(4, within(1e-13));
    assertThat(GaussRules.legendre(200, 0, 1).integrate(Math::exp))
        .isCloseTo(Math.E - 1, within(1e-13));
    assertThat(GaussRules.legendre(1, 0, 2).node(0)).isCloseTo(1, within(1e-15));
  }

  @Test
  void hermiteGivesNormalMoments() {
    for (int count : new int[] {5, 40, 100}) {
      QuadratureRule rule = GaussRules.normal(count, 1, 2);
      assertThat(rule.integrate(x -> 1)).isCloseTo(1, within(1e-12));
      assertThat(rule.integrate(x -> x)).isCloseTo(1, within(1e-12));
      assertThat(rule.integrate(x -> Math.pow(x - 1, 4))).isCloseTo(48, within(1e-9));
    }
  }

  @Test
  void kronrodIsExactForDegreeTwentyTwo() {
    Integral integral = AdaptiveQuadrature.standard().integrate(x -> Math.pow(x, 22), -1, 1);
    assertThat(integral.value()).isCloseTo(2.0 / 23, within(1e-15));
  }

  @Test
  void adaptiveFindsPeaksKinksAndInfiniteTails() {
    AdaptiveQuadrature rule = AdaptiveQuadrature.standard();
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(rule.integrate(Normal::pdf, -infinity, infinity).value())
        .isCloseTo(1, within(1e-12));
    assertThat(rule.integrate(x -> Math.exp(-x), 0, infinity).value()).isCloseTo(1, within(1e-12));
    assertThat(rule.integrate(x -> 1 / (1 + x * x), -infinity, 0).value())
        .isCloseTo(Math.PI / 2, within(1e-12));
    assertThat(rule.integrate(x -> 1 / Math.sqrt(x), 0, 1).value()).isCloseTo(2, within(1e-9));
    assertThat(rule.integrate(x -> Math.abs(x - 0.3), 0, 1).value()).isCloseTo(0.29, within(1e-12));
    assertThat(rule.integrate(x -> Normal.pdf(x / 1e-3) / 1e-3, -5, 5, -0.01, 0.01).value())
        .isCloseTo(1, within(1e-11));
  }

  @Test
  void adaptiveRefusesWhatItCannotFind() {
    AdaptiveQuadrature rule = AdaptiveQuadrature.standard();
    assertThatThrownBy(() -> rule.integrate(x -> Double.NaN, 0, 1))
        .hasMessageContaining("integrand must be finite");
    assertThatThrownBy(() -> new AdaptiveQuadrature(0, 1e-14, 3).integrate(Math::sqrt, 0, 1))
        .hasMessageContaining("not found to tolerance");
  }

  @Test
  void tensorGridIntegratesADensityOfThePlane() {
    TensorGrid grid = TensorGrid.legendre(60, -8, 8, -8, 8);
    assertThat(grid.integrate((x, y) -> Normal.pdf(x) * Normal.pdf(y - 0.5 * x)))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void trapezoidFollowsTheGrid() {
    double[] grid = {0, 1, 3};
    double[] values = {0, 2, 6};
    assertThat(Trapezoid.integrate(grid, values)).isEqualTo(9);
    assertThat(Trapezoid.cumulative(grid, values)).containsExactly(0, 1, 9);
    assertThat(Trapezoid.integrate(new double[] {1, 2, 3}, 0.5)).isEqualTo(2);
    assertThatThrownBy(() -> Trapezoid.integrate(new double[] {0, 0}, new double[] {1, 1}))
        .hasMessageContaining("grid must increase");
  }
}
