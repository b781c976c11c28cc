package org.tributary.plugins.gaussian;

/** The divisor of a variance. */
public enum VarianceEstimator {
  /** n: the maximum-likelihood estimate, too small by the factor 1 - 1/n. */
  BIASED,
  /** n - 1 (n - K for K pooled classes). */
  UNBIASED
}
