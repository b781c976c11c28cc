package org.tributary.plugins.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class KernelDensityTest {

  private static KernelDensity kernel(double variance) {
    return new KernelDensity(
        new DMatrixRMaj(1, 1), new double[] {1}, new DMatrixRMaj(new double[][] {{variance}}));
  }

  /** The trapezoid rule is exact to rounding for Gaussians on a fine, wide grid. */
  @Test
  void twicingMomentsOneToThreeVanishAndTheFourthDoesNot() {
    double step = 0.05;
    DMatrixRMaj grid = new DMatrixRMaj(801, 1);
    for (int i = 0; i < 801; i++) {
      grid.data[i] = (i - 400) * step;
    }
    double[] density = kernel(1).twicingDensity(grid);
    double[] moments = new double[5];
    for (int i = 0; i < 801; i++) {
      for (int order = 0; order <= 4; order++) {
        moments[order] += step * density[i] * Math.pow(grid.data[i], order);
      }
    }
    // The last: 2 * 3 - 3 * 2^2.
    assertThat(moments).containsExactly(new double[] {1, 0, 0, 0, -6}, within(1e-10));
  }

  @Test
  void farPointsHaveAFiniteLogDensity() {
    double far = kernel(1e-4).logDensity(new DMatrixRMaj(new double[][] {{50}}))[0];
    assertThat(far).isFinite().isLessThan(-1e7);
  }
}
