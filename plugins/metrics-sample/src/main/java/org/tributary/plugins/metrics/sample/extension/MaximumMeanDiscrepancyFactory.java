package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.pf4j.Extension;
import org.tributary.evidence.judge.PairDissimilarity;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.plugins.metrics.sample.Kernel;
import org.tributary.plugins.metrics.sample.MaximumMeanDiscrepancy;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code mmd}: the squared maximum mean discrepancy, in [0, 2] for the biased estimator with the
 * Gaussian kernel; the others may be negative.
 */
@Extension
public final class MaximumMeanDiscrepancyFactory
    extends DescribedExtension<MaximumMeanDiscrepancyFactory.Options>
    implements MetricFactory<MaximumMeanDiscrepancyFactory.Options> {

  /** The kernels on offer. */
  public enum KernelName {
    /** exp(-|x - y|^2 / (2 sigma^2)). */
    GAUSSIAN,
    /** (x.y / d + 1)^3. */
    POLYNOMIAL
  }

  /** Options. */
  public record Options(
      @Option(
              value = "which estimator; the u-statistic drops rows to equal sizes",
              fallback = "unbiased")
          MaximumMeanDiscrepancy.Estimator estimator,
      @Option(
              value = "gaussian, or polynomial (x.y/d + 1)^3 as in the kernel inception distance",
              fallback = "gaussian")
          KernelName kernel,
      @Option(
              value = "sigma of the kernel; absent: the median distance of held-out rows",
              min = 0,
              aboveMin = true,
              where = "kernel: gaussian")
          Optional<Double> bandwidth,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public MaximumMeanDiscrepancyFactory() {
    super(
        "mmd",
        "Maximum mean discrepancy",
        "Squared maximum mean discrepancy of candidate points and held-out points.",
        Options.class,
        new Citation(
            "Gretton, Borgwardt, Rasch, Schoelkopf and Smola, A Kernel Two-Sample Test, JMLR 13,"
                + " 2012",
            "lemma 6"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared discrepancy, no root of it; the unbiased form may be below 0. The "
            + "bandwidth is the median distance of held-out rows.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; of judged "
            + "tables all pairs of rows count.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("mmd-squared", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison -> List.of(squared(options, comparison)),
        judging(options));
  }

  /** The unbiased estimator with the Gaussian kernel is a U-statistic of pairs. */
  private static TwoSampleMetric.Judging judging(Options options) {
    boolean unbiased = options.estimator == MaximumMeanDiscrepancy.Estimator.UNBIASED;
    return unbiased && options.kernel == KernelName.GAUSSIAN
        ? TwoSampleMetric.Judging.pairs(
            (encoding, real) ->
                PairDissimilarity.gaussianKernel(
                    options.bandwidth.orElseGet(() -> medianRule(some(real, options.points)))))
        : TwoSampleMetric.Judging.atEqualSizes(Metric.Cost.PAIRS);
  }

  /** At most so many rows, evenly spread: the median distance needs no more. */
  private static DMatrixRMaj some(DMatrixRMaj rows, int most) {
    int count = Math.min(most, rows.numRows);
    DMatrixRMaj some = new DMatrixRMaj(count, rows.numCols);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) i * rows.numRows / count);
      System.arraycopy(rows.data, from * rows.numCols, some.data, i * rows.numCols, rows.numCols);
    }
    return some;
  }

  private static MetricValue squared(Options options, Comparison given) {
    Comparison comparison =
        options.estimator == MaximumMeanDiscrepancy.Estimator.U_STATISTIC
            ? given.ofEqualSize()
            : given;
    Optional<Double> chosen =
        options.kernel == KernelName.POLYNOMIAL ? Optional.of(1.0) : options.bandwidth;
    Kernel kernel =
        options.kernel == KernelName.POLYNOMIAL
            ? Kernel.Polynomial.CUBIC
            : new Kernel.Gaussian(chosen.orElseGet(() -> medianRule(comparison.reference())));
    MetricValue value =
        new MaximumMeanDiscrepancy(kernel, options.estimator)
            .squared(comparison.reference(), comparison.candidate());
    return chosen.isPresent()
        ? value
        : new MetricValue(
            value.value(), value.standardError(), value.estimator() + " by the median rule");
  }

  /** The median distance; where most rows coincide the mean one; 1 where all do. */
  private static double medianRule(DMatrixRMaj reference) {
    double median = PairwiseKernels.oneThread().medianDistance(reference);
    if (median > 0) {
      return median;
    }
    double pairs = (double) reference.numRows * (reference.numRows - 1);
    double mean = PairwiseKernels.oneThread().distanceTotal(reference) / pairs;
    return mean > 0 ? mean : 1;
  }
}
