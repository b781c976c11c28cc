package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Estimate;
import org.tributary.numerics.statistics.Moments;
import org.tributary.plugins.metrics.sample.MaximumMeanDiscrepancy.Estimator;

class MaximumMeanDiscrepancyTest {

  private final DMatrixRMaj first = Oracles.matrix("X");
  private final DMatrixRMaj second = Oracles.matrix("Ye");

  @ParameterizedTest
  @CsvSource({"BIASED,biased", "UNBIASED,unbiased", "U_STATISTIC,u-statistic"})
  void theThreeEstimatorsAgreeWithTorchFidelity(Estimator estimator, String key) {
    MetricValue cubic =
        new MaximumMeanDiscrepancy(Kernel.Polynomial.CUBIC, estimator).squared(first, second);
    assertThat(cubic.value()).isCloseTo(Oracles.value("mmd2_poly3_" + key), within(1e-9));
    MetricValue gaussian =
        new MaximumMeanDiscrepancy(new Kernel.Gaussian(1.5), estimator).squared(first, second);
    assertThat(gaussian.value()).isCloseTo(Oracles.value("mmd2_rbf_sigma1.5_" + key), within(1e-9));
  }

  @Test
  void theKernelInceptionDistanceAgreesWithDgmEvalAndTorchmetrics() {
    double distance =
        new MaximumMeanDiscrepancy(Kernel.Polynomial.CUBIC, Estimator.UNBIASED)
            .squared(first, second)
            .value();
    assertThat(distance).isCloseTo(Oracles.value("kid_poly_unbiased_Ye"), within(1e-9));
    assertThat(distance).isCloseTo(Oracles.value("kid_poly_torchmetrics"), within(1e-9));
  }

  @Test
  void theMedianRuleAgreesWithScipy() {
    assertThat(new Kernel.MedianGaussian().resolve(first, second).bandwidth())
        .isCloseTo(Oracles.value("median_pdist_X"), within(1e-9));
  }

  /** 300 pairs of samples of one law; 4 standard errors around 0. */
  @Test
  void theUnbiasedEstimatorIsCentredOnZeroAndTheReferenceSpreadIsMet() {
    JsonNode reference = Oracles.biasRows("fd_bias_same_dist_d8").get(1);
    int n = reference.get(0).asInt();
    double[] distances = new double[300];
    for (int replicate = 0; replicate < distances.length; replicate++) {
      RandomStream stream = RandomStream.of(23, replicate);
      DMatrixRMaj left = Oracles.gaussian(stream, n, 8);
      distances[replicate] =
          new MaximumMeanDiscrepancy(Kernel.Polynomial.CUBIC, Estimator.UNBIASED)
              .squared(left, Oracles.gaussian(stream, n, 8))
              .value();
    }
    Estimate mean = Estimate.ofMean(distances);
    assertThat(mean.value()).isCloseTo(0, within(4 * mean.standardError()));
    double referenceSpread = reference.get(4).asDouble() * Math.sqrt(400);
    // The relative standard error of a standard deviation over 300 draws is about 6 %, fat tails.
    assertThat(Moments.of(distances).standardDeviation() / referenceSpread).isBetween(0.7, 1.4);
  }

  /** Laws that differ: the reported error must match the spread over 300 replicates. */
  @Test
  void theStandardErrorMatchesTheSpreadOfReplicates() {
    double[] values = new double[300];
    double[] errors = new double[300];
    for (int replicate = 0; replicate < values.length; replicate++) {
      RandomStream stream = RandomStream.of(29, replicate);
      DMatrixRMaj left = Oracles.gaussian(stream, 60, 2);
      DMatrixRMaj right = Oracles.gaussian(stream, 90, 2);
      for (int i = 0; i < right.data.length; i++) {
        right.data[i] += 1;
      }
      MetricValue value =
          new MaximumMeanDiscrepancy(new Kernel.Gaussian(1), Estimator.UNBIASED)
              .squared(left, right);
      values[replicate] = value.value();
      errors[replicate] = value.standardError().orElseThrow();
    }
    double spread = Moments.of(values).standardDeviation();
    assertThat(Moments.of(errors).mean() / spread).isBetween(0.85, 1.2);
  }

  @Test
  void degenerateSamplesGiveAValueOrASentence() {
    DMatrixRMaj rows = Oracles.identical(5, 3);
    assertThat(
            new MaximumMeanDiscrepancy(new Kernel.Gaussian(1), Estimator.UNBIASED)
                .squared(rows, rows)
                .value())
        .isCloseTo(0, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MaximumMeanDiscrepancy(new Kernel.MedianGaussian(), Estimator.UNBIASED)
                    .squared(rows, rows))
        .withMessageContaining("median distance of the first sample is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MaximumMeanDiscrepancy(new Kernel.Gaussian(1), Estimator.U_STATISTIC)
                    .squared(first, Oracles.matrix("Y")))
        .withMessageContaining("equal size, had 60 and 50");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MaximumMeanDiscrepancy(new Kernel.Gaussian(1), Estimator.BIASED)
                    .squared(first, new DMatrixRMaj(1, 3)))
        .withMessageContaining("at least 2 rows");
  }
}
