package org.tributary.plugins.study.multisource.bound;

import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;

/** How the source labels came about, which Theorem 3.2 has an opinion on. */
final class Labels {
  private Labels() {}

  /**
   * The theorem takes pairs (x, y) drawn independently from a law of labels that is known. Exactly
   * n p_k rows of each source serve it as well: Markov's inequality at the head of its proof asks
   * for the mean of {@code prod_i sqrt(p'(x_i, y_i) / p*(x_i | y_i))}, which factorises by source,
   * and {@code log a_k <= a_k - 1} averages over the sources with weight n_k / n, the probability
   * of a source.
   */
  static Assumption assumption(Facts facts) {
    boolean fixed = facts.number("study.samples-per-source").isPresent();
    return new Assumption(
        "the law of the source labels is known and the rows are independent",
        facts.number("study.samples").isPresent() ? Status.MET : Status.UNKNOWN,
        fixed
            ? "by design, the share of each source exactly"
            : facts.number("study.samples").isPresent() ? "random labels by design" : "");
  }
}
