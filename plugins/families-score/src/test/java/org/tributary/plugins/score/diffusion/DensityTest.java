package org.tributary.plugins.score.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;

class DensityTest {
  private static final DMatrixRMaj ONE = new DMatrixRMaj(new double[][] {{1}});
  private static final MixtureField LINE =
      new MixtureField(
          List.of(
              NormalComponent.of(2, new double[] {-2}, ONE),
              NormalComponent.of(1, new double[] {2}, ONE)));

  @Test
  void integratingTheScoreOnTheLineGivesTheLogDensity() {
    LineDensity density = LineDensity.of(LINE, 0.3, -9, 9, 2001);
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{-8.9}, {-3.03}, {0.001}, {1.7}, {9}});
    double[] exact = LINE.logDensity(x, 0.3);
    for (int i = 0; i < exact.length; i++) {
      assertThat(density.logDensity(x.data[i])).isCloseTo(exact[i], within(1e-4));
    }
    assertThat(density.logDensity(9.01)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(density.logDensity(-9.01)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> LineDensity.of(LINE, 1, 2, 2, 10)).hasMessageContaining("from < to");
  }

  @Test
  void drawsFromTheLineHaveItsDistributionFunction() {
    LineDensity density = LineDensity.of(LINE, 0.3, -9, 9, 401);
    double[] drawn = density.draw(20_000, RandomStream.of(1, 0));
    double right = Arrays.stream(drawn).filter(x -> x > 0).count() / 20_000.0;
    double spread = Math.sqrt(1.09);
    double below = Normal.cdf(-2 / spread);
    double wanted = (1 - below) / 3 + 2 * below / 3;
    assertThat(right).isCloseTo(wanted, within(4 * Math.sqrt(wanted * (1 - wanted) / 20_000)));
    assertThat(Arrays.stream(drawn).average().orElseThrow())
        .isCloseTo(-2 / 3.0, within(4 * Math.sqrt((1.09 + 32 / 9.0) / 20_000)));
  }

  @Test
  void theProbabilityFlowGivesTheLogDensityInThreeDimensions() {
    double[][] covariance = {{1, 0.5, 0}, {0.5, 2, 0.3}, {0, 0.3, 0.5}};
    MixtureField field =
        new MixtureField(
            List.of(
                NormalComponent.of(1, new double[] {-2, 0, 1}, new DMatrixRMaj(covariance)),
                NormalComponent.of(2, new double[] {2, 1, 0}, new DMatrixRMaj(covariance))));
    LevelRange range = new LevelRange(0.1, 200);
    NormalPrior prior =
        new NormalPrior(new double[] {2 / 3.0, 2 / 3.0, 1 / 3.0}, new double[] {4.6, 2.2, 0.7});
    DMatrixRMaj x = new DMatrixRMaj(200, 3);
    RandomStream.of(2, 0).fillGaussian(x.data, 0, x.data.length);
    double[] flow = new FlowDensity(100).logDensity(field, x, range, prior);
    double[] exact = field.logDensity(x, 0.1);
    // What the prior at level 200 does not know is of order (spread / level)^2.
    assertThat(flow).containsExactly(exact, within(5e-4));
  }
}
