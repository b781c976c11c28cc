package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Estimate;
import org.tributary.plugins.metrics.sample.PrecisionRecall.Boundary;

class PrecisionRecallTest {

  private final DMatrixRMaj real = Oracles.matrix("X");
  private final DMatrixRMaj candidate = Oracles.matrix("Y");

  @Test
  void theOpenFormAgreesWithPrdc() {
    for (int k : new int[] {3, 5}) {
      assertAgrees(
          new PrecisionRecall(k, Boundary.OPEN).score(real, candidate), "prdc_k" + k + "_");
    }
    assertAgrees(new PrecisionRecall(5, Boundary.OPEN).score(real, real), "prdc_real_eq_fake_k5_");
  }

  @Test
  void theClosedFormAgreesWithTorchFidelity() {
    PrecisionRecallScores scores = new PrecisionRecall(3, Boundary.CLOSED).score(real, candidate);
    assertThat(scores.precision()).isCloseTo(Oracles.value("prc_tf_k3_precision"), within(1e-6));
    assertThat(scores.recall()).isCloseTo(Oracles.value("prc_tf_k3_recall"), within(1e-6));
  }

  @Test
  void identicalRowsScoreZeroWithOpenAndOneWithClosedBalls() {
    DMatrixRMaj rows = Oracles.identical(30, 4);
    assertAgrees(new PrecisionRecall(5, Boundary.OPEN).score(rows, rows), "prdc_all_equal_");
    PrecisionRecallScores closed = new PrecisionRecall(5, Boundary.CLOSED).score(rows, rows);
    assertThat(closed.precision()).isEqualTo(Oracles.value("prc_tf_all_equal", 0));
    assertThat(closed.recall()).isEqualTo(Oracles.value("prc_tf_all_equal", 1));
  }

  /** Above 32 columns distances come from matrix products, whose rounding must not break ties. */
  @Test
  void manyColumnsKeepTies() {
    DMatrixRMaj identical = Oracles.identical(20, 48);
    assertThat(new PrecisionRecall(5, Boundary.OPEN).score(identical, identical))
        .isEqualTo(new PrecisionRecallScores(0, 0, 0, 0));
    assertThat(new PrecisionRecall(5, Boundary.CLOSED).score(identical, identical).recall())
        .isEqualTo(1);
    DMatrixRMaj wide = Oracles.gaussian(RandomStream.of(3, 0), 300, 48);
    PrecisionRecallScores copy = new PrecisionRecall(5, Boundary.OPEN).score(wide, wide);
    // Each ball holds its centre and the four nearer rows, not the fifth, which lies on its edge.
    assertThat(copy).isEqualTo(new PrecisionRecallScores(1, 1, 1, 1));
  }

  /** 150 replicates a row of the table, against the formula and the reference at 4 errors. */
  @Test
  void expectationsUnderEqualLawsFollowTheFormula() {
    for (JsonNode row : Oracles.biasRows("prdc_expectation_same_dist")) {
      int n = row.get(0).asInt();
      int m = row.get(1).asInt();
      int k = row.get(2).asInt();
      double[] density = new double[150];
      double[] coverage = new double[150];
      for (int replicate = 0; replicate < density.length; replicate++) {
        RandomStream stream = RandomStream.of(37, replicate).child("rows", n + m + k);
        PrecisionRecallScores scores =
            new PrecisionRecall(k, Boundary.OPEN)
                .score(Oracles.gaussian(stream, n, 2), Oracles.gaussian(stream, m, 2));
        density[replicate] = scores.density();
        coverage[replicate] = scores.coverage();
      }
      Estimate meanDensity = Estimate.ofMean(density);
      Estimate meanCoverage = Estimate.ofMean(coverage);
      double expected = PrecisionRecallScores.expectedCoverage(n, m, k);
      assertThat(expected).isCloseTo(row.get(7).asDouble(), within(1e-12));
      assertThat(meanDensity.value()).isCloseTo(1, within(4 * meanDensity.standardError()));
      assertThat(meanCoverage.value())
          .isCloseTo(expected, within(4 * meanCoverage.standardError()));
      assertThat(meanCoverage.value())
          .isCloseTo(
              row.get(5).asDouble(),
              within(4 * Math.hypot(meanCoverage.standardError(), row.get(6).asDouble())));
    }
  }

  @Test
  void aNarrowCandidateIsPreciseAndRecallsLittle() {
    DMatrixRMaj wide = Oracles.gaussian(RandomStream.of(2, 0), 200, 16);
    DMatrixRMaj narrow = Oracles.gaussian(RandomStream.of(2, 1), 200, 16);
    for (int i = 0; i < wide.data.length; i++) {
      wide.data[i] *= 3;
      narrow.data[i] *= 0.1;
    }
    PrecisionRecallScores scores = new PrecisionRecall(3, Boundary.CLOSED).score(wide, narrow);
    assertThat(scores.precision()).isGreaterThan(0.8);
    assertThat(scores.recall()).isLessThan(0.3);
  }

  @Test
  void samplesOfAtMostKRowsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PrecisionRecall(5, Boundary.OPEN).score(real, Oracles.identical(5, 3)))
        .withMessageContaining("second sample needs at least 6 rows");
  }

  private static void assertAgrees(PrecisionRecallScores scores, String prefix) {
    assertThat(scores.precision()).isCloseTo(Oracles.value(prefix + "precision"), within(1e-9));
    assertThat(scores.recall()).isCloseTo(Oracles.value(prefix + "recall"), within(1e-9));
    assertThat(scores.density()).isCloseTo(Oracles.value(prefix + "density"), within(1e-9));
    assertThat(scores.coverage()).isCloseTo(Oracles.value(prefix + "coverage"), within(1e-9));
  }
}
