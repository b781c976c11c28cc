package org.tributary.evidence.theory;

import org.tributary.numerics.special.Binomial;

/**
 * A statement that holds but for a probability of at most delta, against the number of replicates
 * outside; exact.
 *
 * @param word contradicted or not contradicted
 * @param pValue P(Binomial(R, delta) {@code >=} outside)
 * @param limit below which it is contradicted: .02, by place .02 / places
 */
public record ProbabilityBound(TheoryWord word, double pValue, double limit) {
  private static final double LEVEL = 0.02;

  /**
   * A statement at each place: the largest number outside at any of them. One that is uniform has
   * one place: a replicate is outside if it is so anywhere.
   */
  public static ProbabilityBound byPlace(
      int largestOutside, int replicates, double delta, int places) {
    if (places < 1) {
      throw new IllegalArgumentException("places must be >= 1, were " + places);
    }
    if (largestOutside < 0 || largestOutside > replicates) {
      throw new IllegalArgumentException(
          "outside must be in 0..replicates, was " + largestOutside + " of " + replicates);
    }
    double limit = LEVEL / places;
    double p = new Binomial(replicates, delta).atLeast(largestOutside);
    return new ProbabilityBound(
        p < limit ? TheoryWord.CONTRADICTED : TheoryWord.NOT_CONTRADICTED, p, limit);
  }
}
