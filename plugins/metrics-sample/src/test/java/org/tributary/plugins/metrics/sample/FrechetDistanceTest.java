package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Estimate;

class FrechetDistanceTest {

  private final DMatrixRMaj first = Oracles.matrix("X");
  private final DMatrixRMaj second = Oracles.matrix("Y");

  @Test
  void agreesWithDgmEvalPotAndTorchmetrics() {
    double distance = FrechetDistance.between(first, second).value();
    for (String library : new String[] {"dgm", "dgm_eig", "pot", "torchmetrics"}) {
      assertThat(distance).isCloseTo(Oracles.value("frechet_" + library), within(1e-9));
    }
  }

  @Test
  void diagonalCovariancesHaveAClosedForm() {
    double distance =
        FrechetDistance.ofMoments(
            new double[3], diagonal(1, 4, 9), new double[] {1, 2, 2}, diagonal(4, 4, 1));
    assertThat(distance).isCloseTo(Oracles.value("frechet_diag_closed"), within(1e-12));
  }

  /**
   * The truth is the distance inside the plane that holds the rows. The reference took the root of
   * an eigenvalue that is rounding noise of 0, about 1e-16, so it is off by 1e-8.
   */
  @Test
  void singularCovariancesAreMeasured() {
    double distance = FrechetDistance.between(dependent(first), dependent(second)).value();
    assertThat(distance)
        .isCloseTo(FrechetDistance.between(plane(first), plane(second)).value(), within(1e-10));
    assertThat(distance).isCloseTo(Oracles.value("frechet_rank_deficient"), within(4e-8));
  }

  @Test
  void fewerRowsThanColumnsAndConstantColumnsAreMeasured() {
    DMatrixRMaj few = Oracles.gaussian(RandomStream.of(1, 0), 3, 8);
    assertThat(FrechetDistance.between(few, few).value()).isCloseTo(0, within(1e-9));
    assertThat(FrechetDistance.between(Oracles.identical(4, 2), Oracles.identical(9, 2)).value())
        .isZero();
  }

  /** Mean over 200 pairs of samples, against the mean of 400 by dgm-eval, at 4 standard errors. */
  @Test
  void biasUnderEqualLawsFollowsTheReference() {
    for (JsonNode row : Oracles.biasRows("fd_bias_same_dist_d8")) {
      int n = row.get(0).asInt();
      double[] distances = new double[200];
      for (int replicate = 0; replicate < distances.length && n <= 400; replicate++) {
        RandomStream stream = RandomStream.of(17, replicate).child("rows", n);
        DMatrixRMaj left = Oracles.gaussian(stream, n, 8);
        distances[replicate] =
            FrechetDistance.between(left, Oracles.gaussian(stream, n, 8)).value();
      }
      if (n <= 400) {
        Estimate mean = Estimate.ofMean(distances);
        double error = Math.hypot(mean.standardError(), row.get(2).asDouble());
        assertThat(mean.value())
            .as("n = %s", n)
            .isCloseTo(row.get(1).asDouble(), within(4 * error));
      }
    }
  }

  @Test
  void oneRowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrechetDistance.between(first, new DMatrixRMaj(1, 3)))
        .withMessageContaining("second sample needs at least 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrechetDistance.between(first, new DMatrixRMaj(4, 2)))
        .withMessageContaining("same columns, had 3 and 2");
  }

  private static DMatrixRMaj diagonal(double... entries) {
    DMatrixRMaj matrix = new DMatrixRMaj(entries.length, entries.length);
    for (int i = 0; i < entries.length; i++) {
      matrix.set(i, i, entries[i]);
    }
    return matrix;
  }

  /** The coordinates of (a, b, a + b) in an orthonormal basis of its plane. */
  private static DMatrixRMaj plane(DMatrixRMaj rows) {
    DMatrixRMaj coordinates = new DMatrixRMaj(rows.numRows, 2);
    for (int row = 0; row < rows.numRows; row++) {
      double a = rows.get(row, 0);
      double b = rows.get(row, 1);
      coordinates.set(row, 0, (a - b) / Math.sqrt(2));
      coordinates.set(row, 1, 3 * (a + b) / Math.sqrt(6));
    }
    return coordinates;
  }

  private static DMatrixRMaj dependent(DMatrixRMaj rows) {
    DMatrixRMaj copy = rows.copy();
    for (int row = 0; row < rows.numRows; row++) {
      copy.set(row, 2, rows.get(row, 0) + rows.get(row, 1));
    }
    return copy;
  }
}
