package org.tributary.plugins.metrics.memorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.plugins.metrics.sample.MetricValue;

class DataCopyingStatisticTest {

  private final DMatrixRMaj x = Oracles.matrix("X");
  private final DMatrixRMaj y = Oracles.matrix("Y");
  private final DMatrixRMaj z = Oracles.matrix("Z");
  private final DMatrixRMaj t = Oracles.matrix("T");

  @Test
  void theGlobalStatisticAgreesWithDgmEval() {
    assertThat(DataCopyingStatistic.global(t, x, y).value())
        .isCloseTo(Oracles.value("ct_Zu_global", 0), within(1e-9));
    assertThat(DataCopyingStatistic.global(x, y, z).value())
        .isCloseTo(Oracles.value("ct_Zu_copying", 0), within(1e-9));
  }

  @Test
  void oneCellIsTheGlobalStatistic() {
    CellPartition whole = new CellPartition(new DMatrixRMaj(1, 3));
    assertThat(DataCopyingStatistic.cellwise(t, x, y, whole, 0).value())
        .isCloseTo(DataCopyingStatistic.global(t, x, y).value(), within(1e-12));
  }

  /** 300 replicates of no copying: mean 0 and spread 1 up to the continuity correction. */
  @Test
  void itIsStandardNormalWithoutCopying() {
    double[] values = new double[300];
    double[] cellwise = new double[300];
    for (int replicate = 0; replicate < values.length; replicate++) {
      RandomStream stream = RandomStream.of(7, replicate);
      DMatrixRMaj training = Oracles.gaussian(stream, 400, 2);
      DMatrixRMaj heldOut = Oracles.gaussian(stream, 60, 2);
      DMatrixRMaj candidate = Oracles.gaussian(stream, 60, 2);
      values[replicate] = DataCopyingStatistic.global(training, heldOut, candidate).value();
      CellPartition cells = CellPartition.fitted(training, 3, stream.child("cells"));
      MetricValue value = DataCopyingStatistic.cellwise(training, heldOut, candidate, cells, 0.05);
      cellwise[replicate] = value.value() / value.standardError().orElseThrow();
    }
    assertStandardNormal(values);
    assertStandardNormal(cellwise);
  }

  private static void assertStandardNormal(double[] values) {
    Moments moments = Moments.of(values);
    assertThat(moments.mean()).isCloseTo(0, within(4 / Math.sqrt(values.length)));
    // The shared training rows widen the spread a little; its own standard error is 4 %.
    assertThat(moments.standardDeviation()).isBetween(0.84, 1.25);
  }

  @Test
  void cellsWithoutHeldOutRowsAndMismatchedColumnsAreRefused() {
    DMatrixRMaj centres = new DMatrixRMaj(new double[][] {{0, 0, 0}, {50, 0, 0}});
    DMatrixRMaj far = y.copy();
    far.set(0, 0, 60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataCopyingStatistic.cellwise(t, x, far, new CellPartition(centres), 0))
        .withMessageContaining("cell 1 has 0 training and 0 held-out rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataCopyingStatistic.global(t, x, new DMatrixRMaj(3, 2)))
        .withMessageContaining("columns of the training sample, had 2 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataCopyingStatistic.global(new DMatrixRMaj(0, 3), x, y))
        .withMessageContaining("training sample needs at least 1 row");
  }
}
