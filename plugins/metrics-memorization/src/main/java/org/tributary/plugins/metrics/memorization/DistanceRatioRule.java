package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.metrics.sample.MetricValue;

/**
 * The share of candidate rows called copies because the nearest training row is less than a fixed
 * fraction as far as the second nearest.
 *
 * <p>The rule of the diffusion literature with threshold 1/3 (Yoon et al. 2023; Favero et al. 2025,
 * arXiv:2505.16959). Locally uniform rows that copy nothing pass it with probability threshold^d,
 * so below six dimensions it cannot tell a copy from chance; {@link NearCopies} can.
 *
 * @param threshold the ratio below which a row is a copy, in (0, 1)
 */
public record DistanceRatioRule(double threshold) {

  /** The usual threshold, one third. */
  public static final DistanceRatioRule ONE_THIRD = new DistanceRatioRule(1.0 / 3);

  /** Checks the threshold. */
  public DistanceRatioRule {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("threshold must be in (0, 1), was " + threshold);
    }
  }

  /**
   * Returns the share of candidate rows below the threshold, in [0, 1].
   *
   * @param training n x d, n {@code >= 2} distinct rows
   * @param candidate m x d
   * @throws IllegalArgumentException if a sample is too small or training rows coincide
   */
  public MetricValue share(DMatrixRMaj training, DMatrixRMaj candidate) {
    double[] ratios = TrainingNeighbours.of(training, candidate).ratios();
    double share =
        (double) Arrays.stream(ratios).filter(ratio -> ratio < threshold).count() / ratios.length;
    return MetricValue.estimated(
        share,
        Math.sqrt(share * (1 - share) / ratios.length),
        "nearest below "
            + threshold
            + " of second nearest; false positive rate "
            + falsePositiveRate(training.numCols));
  }

  /** Returns the rate at which rows that copy nothing are called copies, threshold^d. */
  public double falsePositiveRate(int dimension) {
    return Math.pow(threshold, dimension);
  }
}
