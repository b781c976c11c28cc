package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Estimate;
import org.tributary.plugins.metrics.sample.EnergyDistance.Form;

class EnergyDistanceTest {

  private final DMatrixRMaj first = Oracles.matrix("X");
  private final DMatrixRMaj second = Oracles.matrix("Y");

  @Test
  void theRootFormAgreesWithScipy() {
    assertThat(
            EnergyDistance.rootOnTheLine(Oracles.column(first, 0), Oracles.column(second, 0))
                .value())
        .isCloseTo(Oracles.value("energy_distance_X0_Y0"), within(1e-9));
  }

  @Test
  void theVStatisticOfOneColumnIsTheSquareOfTheRootForm() {
    double root = Oracles.value("energy_distance_X0_Y0");
    DMatrixRMaj left = DMatrixRMaj.wrap(60, 1, Oracles.column(first, 0));
    DMatrixRMaj right = DMatrixRMaj.wrap(50, 1, Oracles.column(second, 0));
    assertThat(new EnergyDistance(Form.V_STATISTIC).between(left, right).value())
        .isCloseTo(root * root, within(1e-9));
  }

  /** 300 pairs of one law at 4 standard errors; the V form must be far above 0 there. */
  @Test
  void theUnbiasedFormIsCentredOnZeroUnderEqualLaws() {
    double[] unbiased = new double[300];
    double[] biased = new double[300];
    for (int replicate = 0; replicate < unbiased.length; replicate++) {
      RandomStream stream = RandomStream.of(31, replicate);
      DMatrixRMaj left = Oracles.gaussian(stream, 40, 3);
      DMatrixRMaj right = Oracles.gaussian(stream, 30, 3);
      unbiased[replicate] = new EnergyDistance(Form.UNBIASED).between(left, right).value();
      biased[replicate] = new EnergyDistance(Form.V_STATISTIC).between(left, right).value();
    }
    Estimate mean = Estimate.ofMean(unbiased);
    assertThat(mean.value()).isCloseTo(0, within(4 * mean.standardError()));
    assertThat(Estimate.ofMean(biased).value()).isGreaterThan(20 * mean.standardError());
  }

  @Test
  void identicalRowsAreAtDistanceZeroAndOneRowIsRefused() {
    DMatrixRMaj rows = Oracles.identical(4, 2);
    assertThat(new EnergyDistance(Form.UNBIASED).between(rows, rows).value()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnergyDistance(Form.UNBIASED).between(rows, Oracles.identical(1, 2)))
        .withMessageContaining("second sample needs at least 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnergyDistance.rootOnTheLine(new double[0], new double[1]))
        .withMessageContaining("first sample needs at least 1 value");
  }
}
