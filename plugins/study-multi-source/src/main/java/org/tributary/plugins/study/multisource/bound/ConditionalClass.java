package org.tributary.plugins.study.multisource.bound;

import java.util.List;

/**
 * A class of conditional models of K sources, as large as the paper counts it. An arm is {@code
 * pooled} (psi shared by all sources) or {@code separate} (a psi for each).
 */
interface ConditionalClass {

  /** Number of sources, K. */
  int sources();

  /** Number of training rows of all sources together, n. */
  int samples();

  /** Numbers that an arm may choose freely: the exponent of its bracketing number. */
  long parameters(String arm);

  /**
   * What the exponent stands on: {@code log N_[](eps; P, L^1) <= parameters(arm) logBase(eps)}.
   *
   * @param eps in (0, 1]
   */
  double logBase(double eps);

  /** The rate sqrt(complexity / n) of an arm, without constant and logarithm. */
  double rate(String arm);

  /** beta_sim in [0, 1], how much of a single source's model all sources share. */
  double similarity();

  /** Logarithm of the upper bracketing number in L^1 (definition 3.1), at most. */
  default double logBracketingNumber(String arm, double eps) {
    return parameters(arm) * logBase(eps);
  }

  /** The arms that the theorems speak of. */
  static List<String> arms() {
    return List.of("pooled", "separate");
  }
}
