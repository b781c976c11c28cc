package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class TransportationProblemTest {

  /** Costs |x - y| on the line, where the optimum is known from the quantile functions. */
  @Test
  void theOptimumOnTheLineIsTheQuantileCoupling() {
    RandomStream stream = RandomStream.of(5, 0);
    for (int trial = 0; trial < 40; trial++) {
      double[] first = new double[1 + stream.nextInt(30)];
      double[] second = new double[1 + stream.nextInt(30)];
      stream.fillGaussian(first, 0, first.length);
      stream.fillGaussian(second, 0, second.length);
      DMatrixRMaj costs = new DMatrixRMaj(first.length, second.length);
      for (int i = 0; i < first.length; i++) {
        for (int j = 0; j < second.length; j++) {
          costs.set(i, j, (first[i] - second[j]) * (first[i] - second[j]));
        }
      }
      assertThat(TransportationProblem.leastCost(costs))
          .as("%s against %s rows", first.length, second.length)
          .isCloseTo(new OneDimensionalWasserstein(2).powered(first, second), within(1e-10));
    }
  }

  @Test
  void tiesInTheCostsDoNotMatter() {
    DMatrixRMaj costs = new DMatrixRMaj(7, 4);
    costs.fill(2);
    assertThat(TransportationProblem.leastCost(costs)).isCloseTo(2, within(1e-12));
  }
}
