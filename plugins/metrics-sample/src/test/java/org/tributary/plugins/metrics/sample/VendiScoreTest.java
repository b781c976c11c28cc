package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class VendiScoreTest {

  @Test
  void agreesWithDgmEval() {
    DMatrixRMaj sample = Oracles.matrix("X");
    assertThat(VendiScore.SHANNON.of(sample).value())
        .isCloseTo(Oracles.value("vendi_X_q1"), within(1e-9));
    assertThat(new VendiScore(2).of(sample).value())
        .isCloseTo(Oracles.value("vendi_X_q2"), within(1e-9));
  }

  @Test
  void orthogonalRowsCountOneEach() {
    DMatrixRMaj rows = new DMatrixRMaj(7, 7);
    for (int i = 0; i < 7; i++) {
      rows.set(i, i, 3 + i);
    }
    for (double order : new double[] {0.5, 1, 2}) {
      assertThat(new VendiScore(order).of(rows).value())
          .isCloseTo(Oracles.value("vendi_onehot"), within(1e-9));
    }
  }

  @Test
  void identicalRowsCountAsOneAndZeroRowsAreRefused() {
    assertThat(VendiScore.SHANNON.of(Oracles.identical(20, 3)).value()).isCloseTo(1, within(1e-9));
    assertThat(VendiScore.SHANNON.of(Oracles.identical(1, 3)).value()).isCloseTo(1, within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VendiScore.SHANNON.of(new DMatrixRMaj(2, 2)))
        .withMessageContaining("row of zeros, row 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VendiScore.SHANNON.of(new DMatrixRMaj(0, 2)))
        .withMessageContaining("at least 1 row");
  }
}
