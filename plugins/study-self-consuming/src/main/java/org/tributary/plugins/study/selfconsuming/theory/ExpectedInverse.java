package org.tributary.plugins.study.selfconsuming.theory;

import org.tributary.numerics.special.GammaFunctions;

/** The mean of 1/n over a random number of rows. */
public final class ExpectedInverse {
  private ExpectedInverse() {}

  /** E 1/max(1, N), N ~ Binomial(n, share): rows that a filter keeps, at least one. */
  public static double ofKept(int n, double share) {
    if (n < 1 || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "n must be >= 1 and share in (0, 1], were " + n + " and " + share);
    }
    if (share == 1) {
      return 1.0 / n;
    }
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      double logChoose =
          GammaFunctions.logGamma(n + 1)
              - GammaFunctions.logGamma(k + 1)
              - GammaFunctions.logGamma(n - k + 1);
      sum +=
          Math.exp(logChoose + k * Math.log(share) + (n - k) * Math.log1p(-share)) / Math.max(1, k);
    }
    return sum;
  }
}
