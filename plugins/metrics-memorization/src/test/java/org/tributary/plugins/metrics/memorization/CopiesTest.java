package org.tributary.plugins.metrics.memorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class CopiesTest {

  private final DMatrixRMaj x = Oracles.matrix("X");
  private final DMatrixRMaj z = Oracles.matrix("Z");

  @Test
  void closestRecordDistancesAgreeWithScikitLearn() {
    ClosestRecordDistance distance = ClosestRecordDistance.of(x, z);
    assertThat(distance.mean())
        .isCloseTo(Oracles.value("dcr_Z_to_X_first30_mean_median", 0), within(1e-9));
    assertThat(distance.median())
        .isCloseTo(Oracles.value("dcr_Z_to_X_first30_mean_median", 1), within(1e-9));
    assertThat(distance.fifthPercentile()).isCloseTo(0, within(1e-12));
  }

  @Test
  void authenticityAgreesWithDgmEval() {
    assertThat(AuthenticityPercentage.of(Oracles.matrix("T"), Oracles.matrix("Y")).value())
        .isEqualTo(Oracles.value("authpct_T_train_Y_gen"));
    assertThat(AuthenticityPercentage.of(x, z).value())
        .isEqualTo(Oracles.value("authpct_X_train_Z_gen"));
  }

  @Test
  void exactCopiesAreFoundUpToRounding() {
    assertThat(ExactCopies.UP_TO_ROUNDING.rows(x, z))
        .containsExactly(IntStream.range(0, 25).toArray());
    DMatrixRMaj rounded = z.copy();
    for (int i = 0; i < rounded.data.length; i++) {
      rounded.data[i] *= 1 + 4e-13;
    }
    assertThat(ExactCopies.UP_TO_ROUNDING.share(x, rounded).value()).isEqualTo(0.5);
    assertThat(new ExactCopies(0).rows(x, rounded)).isEmpty();
  }

  @Test
  void exactCopiesFarFromTheOriginAreFound() {
    DMatrixRMaj far = x.copy();
    for (int i = 0; i < far.data.length; i++) {
      far.data[i] += 1e8;
    }
    assertThat(ExactCopies.UP_TO_ROUNDING.rows(far, far)).hasSize(60);
  }

  @Test
  void distinctRowsKeepTheFirstOfEachInOrder() {
    DMatrixRMaj rows = new DMatrixRMaj(new double[][] {{2, 1}, {1, 5}, {2, 1}, {2, 0}, {1, 5}});
    assertThat(DistinctRows.of(rows).data).containsExactly(2, 1, 1, 5, 2, 0);
  }

  @Test
  void degenerateSamplesGiveAValueOrASentence() {
    DMatrixRMaj identical = Oracles.identical(4, 3);
    assertThat(AuthenticityPercentage.of(identical, identical).value()).isZero();
    assertThat(ClosestRecordDistance.of(identical, Oracles.identical(1, 3)).standardError())
        .isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuthenticityPercentage.of(Oracles.identical(1, 3), x))
        .withMessageContaining("training sample needs at least 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NearCopies.STANDARD.find(x, x, z))
        .withMessageContaining("twin sample needs at least 2000 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CellPartition.fitted(identical, 2, RandomStream.of(1, 0)))
        .withMessageContaining("2 cells need as many distinct rows, had 1");
  }
}
