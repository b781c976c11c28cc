package org.tributary.plugins.study.multisource.bound;

import java.util.Arrays;
import java.util.Optional;
import org.tributary.sdk.Facts;

/**
 * Gaussians of unit covariance whose means share some coordinates, section 4.1 of Wang et al.
 *
 * @param sources K
 * @param dimension d
 * @param dissimilar d1, the number of coordinates whose mean is a source's own
 * @param samples n
 * @param box B, the greatest absolute coordinate of a mean
 * @param fixedCounts whether every source has its share of the rows exactly, rather than random
 *     labels
 * @param imbalance share of the first source over that of the last; the shares between are
 *     geometric
 */
record GaussianClass(
    int sources,
    int dimension,
    int dissimilar,
    int samples,
    double box,
    boolean fixedCounts,
    double imbalance)
    implements BracketedClass {

  /** Sources of equal share. */
  GaussianClass(
      int sources, int dimension, int dissimilar, int samples, double box, boolean fixedCounts) {
    this(sources, dimension, dissimilar, samples, box, fixedCounts, 1);
  }

  /** The class the facts describe, when the source publishes them and the study counts rows. */
  static Optional<GaussianClass> of(Facts facts) {
    if (facts.number("source.dissimilar").isEmpty() || facts.number("study.samples").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GaussianClass(
            (int) facts.number("study.sources").orElseThrow(),
            (int) facts.number("study.dimension").orElseThrow(),
            (int) facts.number("source.dissimilar").getAsDouble(),
            (int) facts.number("study.samples").getAsDouble(),
            facts.number("source.box").orElse(1),
            facts.number("study.samples-per-source").isPresent(),
            facts.number("study.imbalance").orElse(1)));
  }

  /** Probability of each source: proportional to {@code imbalance^(-k / (K-1))}. */
  double[] shares() {
    double[] shares = new double[sources];
    Arrays.setAll(shares, k -> Math.pow(imbalance, -k / Math.max(1.0, sources - 1.0)));
    double sum = Arrays.stream(shares).sum();
    Arrays.setAll(shares, k -> shares[k] / sum);
    return shares;
  }

  /** Free means: K d apart, (K-1) d1 + d shared. */
  @Override
  public long parameters(String arm) {
    return arm.equals("separate")
        ? (long) sources * dimension
        : (long) (sources - 1) * dissimilar + dimension;
  }

  /** Theorem B.1: {@code N = (2 (1+d) B / eps + 1)^(free means)}. */
  @Override
  public double logBase(double eps) {
    return Math.log(2 * (1 + dimension) * box / eps + 1);
  }

  /** Theorem 4.1: {@code sqrt(free means / n)}. */
  @Override
  public double rate(String arm) {
    return Math.sqrt((double) parameters(arm) / samples);
  }

  @Override
  public double similarity() {
    return (dimension - dissimilar) / (double) dimension;
  }
}
