package org.tributary.plugins.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class TwicingDensityTest {

  /** The trapezoid rule is exact to rounding for Gaussians on a fine, wide grid. */
  @Test
  void momentsOneToThreeVanishAndTheFourthDoesNot() {
    TwicingDensity kernel = new TwicingDensity(new DMatrixRMaj(1, 1), new BandwidthRule.Fixed(1));
    double step = 0.05;
    DMatrixRMaj grid = new DMatrixRMaj(801, 1);
    for (int i = 0; i < 801; i++) {
      grid.data[i] = (i - 400) * step;
    }
    double[] density = kernel.density(grid);
    double[] moments = new double[5];
    for (int i = 0; i < 801; i++) {
      for (int order = 0; order <= 4; order++) {
        moments[order] += step * density[i] * Math.pow(grid.data[i], order);
      }
    }
    assertThat(moments[0]).isCloseTo(1, within(1e-12));
    assertThat(moments[1]).isCloseTo(0, within(1e-12));
    assertThat(moments[2]).isCloseTo(0, within(1e-12));
    assertThat(moments[3]).isCloseTo(0, within(1e-12));
    // 2 * 3 - 3 * 2^2.
    assertThat(moments[4]).isCloseTo(-6, within(1e-10));
  }

  @Test
  void itIsNegativeInTheTailsAndScalesWithTheDimension() {
    TwicingDensity kernel = new TwicingDensity(new DMatrixRMaj(1, 2), new BandwidthRule.Fixed(0.5));
    double[] density = kernel.density(new DMatrixRMaj(new double[][] {{0, 0}, {2, 0}}));
    assertThat(density[0]).isCloseTo((2 - 0.5) / (2 * Math.PI * 0.25), within(1e-12));
    assertThat(density[1]).isNegative();
  }

  @Test
  void covarianceRulesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TwicingDensity(new DMatrixRMaj(3, 1), BandwidthRule.Named.SCOTT_COVARIANCE))
        .withMessageContaining("isotropic bandwidth");
  }
}
