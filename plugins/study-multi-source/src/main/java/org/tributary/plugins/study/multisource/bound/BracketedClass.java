package org.tributary.plugins.study.multisource.bound;

/** A class whose upper brackets the paper counts. */
interface BracketedClass extends ConditionalClass {

  /**
   * What the exponent stands on: {@code log N_[](eps; P, L^1) <= parameters(arm) logBase(eps)}.
   *
   * @param eps in (0, 1]
   */
  double logBase(double eps);

  /** Logarithm of the upper bracketing number in L^1 (definition 3.1), at most. */
  default double logBracketingNumber(String arm, double eps) {
    return parameters(arm) * logBase(eps);
  }
}
