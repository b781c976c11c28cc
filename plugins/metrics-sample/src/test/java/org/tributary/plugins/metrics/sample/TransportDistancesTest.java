package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class TransportDistancesTest {

  private final DMatrixRMaj first = Oracles.matrix("X");
  private final DMatrixRMaj second = Oracles.matrix("Y");

  @Test
  void exactDistancesAgreeWithPotAndScipy() {
    double w1 = ExactTransport.ofOrder(1).powered(first, second).value();
    assertThat(w1).isCloseTo(Oracles.value("w1_3d_X_Y"), within(1e-9));
    assertThat(w1).isCloseTo(Oracles.value("w1_3d_X_Y_scipy"), within(1e-9));
    assertThat(ExactTransport.ofOrder(2).powered(first, second).value())
        .isCloseTo(Oracles.value("w2sq_3d_X_Y"), within(1e-9));
  }

  @Test
  void exactTransportRefusesLargeSamplesAndSaysWhatToDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExactTransport(1, 55).powered(first, second))
        .withMessageContaining("at most 55 rows a side, had 60 and 50; use the sliced");
  }

  @Test
  void slicedDistancesAgreeWithPotOnFixedDirections() {
    DMatrixRMaj directions = Oracles.matrix("projections_3x16");
    assertThat(new SlicedWasserstein(1, directions).distance(first, second).value())
        .isCloseTo(Oracles.value("sliced_w1_fixedproj"), within(1e-9));
    assertThat(new SlicedWasserstein(2, directions).distance(first, second).value())
        .isCloseTo(Oracles.value("sliced_w2_fixedproj"), within(1e-9));
  }

  /** The reference has 200,000 directions; its own error is far below that of 20,000. */
  @Test
  void randomDirectionsApproachTheMonteCarloLimit() {
    MetricValue sliced =
        SlicedWasserstein.random(2, 3, 20_000, RandomStream.of(3, 0)).distance(first, second);
    double error = sliced.standardError().orElseThrow();
    assertThat(error).isBetween(1e-4, 4e-3);
    assertThat(sliced.value())
        .isCloseTo(Oracles.value("sliced_w2_mc_200k"), within(4 * error * Math.sqrt(1.1)));
  }

  /** Two Monte Carlo limits of 200,000 directions each, held to the tolerance of the reference. */
  @Tag("acceptance")
  @Test
  void asManyRandomDirectionsAsPotGiveItsLimit() {
    MetricValue sliced =
        SlicedWasserstein.random(2, 3, 200_000, RandomStream.of(5, 0)).distance(first, second);
    assertThat(sliced.value()).isCloseTo(Oracles.value("sliced_w2_mc_200k"), within(2e-3));
    assertThat(sliced.standardError().orElseThrow()).isBetween(1e-5, 1e-3);
  }

  @Test
  void identicalSamplesAreAtDistanceZero() {
    DMatrixRMaj rows = Oracles.identical(6, 3);
    assertThat(ExactTransport.ofOrder(2).powered(rows, rows).value()).isZero();
    MetricValue sliced =
        SlicedWasserstein.random(2, 3, 10, RandomStream.of(3, 0)).distance(rows, rows);
    assertThat(sliced.value()).isZero();
    assertThat(sliced.standardError()).hasValue(0);
  }

  @Test
  void emptySamplesAndWrongDirectionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTransport.ofOrder(1).powered(new DMatrixRMaj(0, 3), second))
        .withMessageContaining("first sample needs at least 1 row");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SlicedWasserstein.random(1, 2, 4, RandomStream.of(1, 1)).distance(first, second))
        .withMessageContaining("directions are for 2 columns, had 3");
  }

  @Test
  void missingNumbersAreRefusedWithTheirPlace() {
    DMatrixRMaj holed = second.copy();
    holed.set(7, 2, Double.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTransport.ofOrder(1).powered(first, holed))
        .withMessageContaining("second sample must hold finite numbers, row 7 column 2 was NaN");
  }
}
