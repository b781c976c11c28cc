package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;

/**
 * What the Gaussian theorems of Wang et al., section 4.1, read from the facts: K sources in d
 * dimensions, of which d1 are source-specific, n rows in all.
 *
 * @param sources K
 * @param dimension d
 * @param dissimilar d1
 * @param samples n
 * @param box B, the greatest absolute coordinate of a mean
 * @param fixedCounts whether every source has exactly n / K rows, rather than random labels
 */
record GaussianFacts(
    int sources, int dimension, int dissimilar, int samples, double box, boolean fixedCounts) {

  /** The facts, when the source publishes them and the study counts a total. */
  static Optional<GaussianFacts> of(Facts facts) {
    if (facts.number("source.dissimilar").isEmpty() || facts.number("study.samples").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GaussianFacts(
            (int) facts.number("study.sources").orElseThrow(),
            (int) facts.number("study.dimension").orElseThrow(),
            (int) facts.number("source.dissimilar").getAsDouble(),
            (int) facts.number("study.samples").getAsDouble(),
            facts.number("source.box").orElse(1),
            facts.number("study.samples-per-source").isPresent()));
  }

  /** Free means: K d apart, (K-1) d1 + d shared. */
  long parameters(String arm) {
    return arm.equals("separate")
        ? (long) sources * dimension
        : (long) (sources - 1) * dissimilar + dimension;
  }

  /** The arms the theorems speak of. */
  static List<String> arms() {
    return List.of("pooled", "separate");
  }

  /** The assumptions that all Gaussian theorems share. */
  static List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>();
    boolean gaussian = input.facts().number("source.dissimilar").isPresent();
    all.add(
        new Assumption(
            "each source is Gaussian with unit covariance and shared coordinates of the mean",
            gaussian ? Status.MET : Status.UNKNOWN,
            gaussian ? "the source says so" : "the source publishes no such fact"));
    Optional<Object> covariance = input.facts().get("family.covariance");
    boolean identity = covariance.filter("identity"::equals).isPresent();
    all.add(
        new Assumption(
            "the family is realizable and its covariance known (identity)",
            covariance.isEmpty() ? Status.UNKNOWN : identity ? Status.MET : Status.VIOLATED,
            covariance.map(word -> "family covariance: " + word).orElse("")));
    Object shared = input.facts().get("family.shared").orElse(List.of());
    Object truth = input.facts().get("source.shared").orElse(List.of());
    all.add(
        new Assumption(
            "the pooled fit shares exactly the coordinates that the sources share",
            shared.toString().equals(truth.toString()) ? Status.MET : Status.VIOLATED,
            "shared in the fit " + shared + ", in truth " + truth));
    return all;
  }
}
