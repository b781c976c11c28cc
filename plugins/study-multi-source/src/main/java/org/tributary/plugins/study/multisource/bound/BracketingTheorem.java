package org.tributary.plugins.study.multisource.bound;

/**
 * Theorem 3.2 of Wang et al. and inequality (12) of its proof, both at eps = 1/n: what the average
 * total variation of the maximum-likelihood model exceeds with probability delta at most.
 */
final class BracketingTheorem {

  private BracketingTheorem() {}

  /** The bound of a form for one arm of a class. */
  static double bound(BracketingForm form, BracketedClass models, String arm, double delta) {
    double n = models.samples();
    double logTerm = models.logBracketingNumber(arm, 1 / n) + Math.log(1 / delta);
    return form == BracketingForm.EXPLICIT ? explicit(logTerm, n) : sharper(logTerm, n, 1 / n);
  }

  /** Theorem 3.2: {@code 3 sqrt(log(N / delta) / n)}. */
  static double explicit(double logTerm, double n) {
    return 3 * Math.sqrt(logTerm / n);
  }

  /**
   * (12): {@code (1/2) sqrt(eps (eps + 4) + 2 (eps + 2) (eps + (2/n) log(N / delta)))}.
   *
   * @param logTerm {@code log(N_[](eps) / delta)}
   */
  static double sharper(double logTerm, double n, double eps) {
    return 0.5 * Math.sqrt(eps * (eps + 4) + 2 * (eps + 2) * (eps + 2 / n * logTerm));
  }
}
