package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.tributary.numerics.special.GammaFunctions;

/** The two-sample Cramer-von Mises test (Anderson, Annals of Mathematical Statistics 33, 1962). */
public final class CramerVonMises {
  private static final int SERIES_TERMS = 20;

  private CramerVonMises() {}

  /** The statistic T with its asymptotic p-value, of samples of at least two finite values. */
  public static TestResult twoSample(double[] first, double[] second) {
    double n = Samples.requireFinite(first, 2, "first").length;
    double m = Samples.requireFinite(second, 2, "second").length;
    double[] a = first.clone();
    double[] b = second.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    double[] ranks = Ranks.of(Ranks.joined(a, b));
    double u = 0;
    for (int i = 0; i < a.length; i++) {
      u += n * (ranks[i] - i - 1) * (ranks[i] - i - 1);
    }
    for (int j = 0; j < b.length; j++) {
      double gap = ranks[a.length + j] - j - 1;
      u += m * gap * gap;
    }
    double pairs = n * m;
    double total = n + m;
    double statistic = u / (pairs * total) - (4 * pairs - 1) / (6 * total);
    double expected = (1 + 1 / total) / 6;
    double variance =
        (total + 1)
            * (4 * pairs * total - 3 * (n * n + m * m) - 2 * pairs)
            / (45 * total * total * 4 * pairs);
    double standardised = 1.0 / 6 + (statistic - expected) / Math.sqrt(45 * variance);
    double p = standardised < 0.003 ? 1 : 1 - limitingCdf(standardised);
    return new TestResult(statistic, Math.min(1, Math.max(0, p)));
  }

  /** The limiting law's distribution function at x (Anderson and Darling 1952, eq. 4.35). */
  static double limitingCdf(double x) {
    double sum = 0;
    for (int k = 0; k < SERIES_TERMS; k++) {
      double y = 4 * k + 1;
      double q = y * y / (16 * x);
      double logTerm = GammaFunctions.logGamma(k + 0.5) - GammaFunctions.logGamma(k + 1) - 2 * q;
      double term = Math.exp(logTerm) * Math.sqrt(y) * scaledBesselK(q);
      sum += term;
      if (term < 1e-17 * sum || term == 0) {
        break;
      }
    }
    return sum / (Math.pow(Math.PI, 1.5) * Math.sqrt(x));
  }

  /** exp(z) K_{1/4}(z) = integral over t > 0 of exp(-z (cosh t - 1)) cosh(t/4), by trapezoids. */
  private static double scaledBesselK(double z) {
    double end = Math.log(2 * (1 + 750 / z)) + 1;
    int steps = 2000;
    double step = end / steps;
    double sum = 0.5;
    for (int i = 1; i <= steps; i++) {
      double t = i * step;
      sum += Math.exp(-z * (Math.cosh(t) - 1)) * Math.cosh(0.25 * t);
    }
    return sum * step;
  }
}
