package org.tributary.plugins.score.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.quadrature.TensorGrid;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.NumericScores;

class MixtureFieldTest {
  private static final MixtureField MIXTURE =
      new MixtureField(
          List.of(
              NormalComponent.of(
                  1, new double[] {-1, 0.5}, new DMatrixRMaj(new double[][] {{1, 0.6}, {0.6, 2}})),
              NormalComponent.of(
                  3,
                  new double[] {2, -1},
                  new DMatrixRMaj(new double[][] {{0.5, -0.2}, {-0.2, 0.3}}))));

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.7, 3})
  void theScoreIsTheGradientOfTheLogDensityAndTheDivergenceItsTrace(double level) {
    RandomStream stream = RandomStream.of(1, 0);
    for (int i = 0; i < 20; i++) {
      DMatrixRMaj x = new DMatrixRMaj(1, 2);
      x.data[0] = 3 * stream.nextGaussian();
      x.data[1] = 3 * stream.nextGaussian();
      NumericScores.scoreIsGradient(
          MIXTURE, y -> MIXTURE.logDensity(y, level)[0], x, level, 2e-3, 1e-7);
      NumericScores.divergenceIsTrace(MIXTURE, x, level, 2e-3, 1e-7);
    }
  }

  @Test
  void theDensityIntegratesToOneAndHasTheWeightsGiven() {
    double mass =
        TensorGrid.legendre(80, -9, 10, -12, 12)
            .integrate(
                (x, y) ->
                    Math.exp(MIXTURE.logDensity(new DMatrixRMaj(new double[][] {{x, y}}), 0.4)[0]));
    assertThat(mass).isCloseTo(1, within(1e-6));
    // Far to the right and close by: N([2,-1], C + level^2 I) has weight 3/4.
    double atMode = MIXTURE.logDensity(new DMatrixRMaj(new double[][] {{2, -1}}), 1e-9)[0];
    double determinant = 0.5 * 0.3 - 0.04;
    double heavy = Math.log(0.75 / (2 * Math.PI * Math.sqrt(determinant)));
    assertThat(atMode).isBetween(heavy, heavy + 0.05);
  }

  @Test
  void componentsOfDifferentDimensionsAreRefused() {
    NormalComponent one = NormalComponent.of(1, new double[1], new DMatrixRMaj(1, 1));
    NormalComponent two = NormalComponent.of(1, new double[2], new DMatrixRMaj(2, 2));
    assertThatThrownBy(() -> new MixtureField(List.of(one, two)))
        .hasMessageContaining("one dimension");
    assertThatThrownBy(() -> new MixtureField(List.of())).hasMessageContaining("needs a component");
  }
}
