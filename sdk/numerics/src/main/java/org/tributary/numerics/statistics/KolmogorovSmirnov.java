package org.tributary.numerics.statistics;

import java.util.Arrays;

/** The two-sample Kolmogorov-Smirnov test, two-sided. */
public final class KolmogorovSmirnov {
  private static final long MOST_EXACT_CELLS = 100_000_000L;

  private KolmogorovSmirnov() {}

  /**
   * The largest distance between the two empirical distribution functions, with its p-value: exact
   * up to 10^8 pairs of values (conservative with ties), asymptotic above.
   */
  public static TestResult twoSample(double[] first, double[] second) {
    long gap = gap(first, second);
    long pairs = (long) first.length * second.length;
    double distance = (double) gap / pairs;
    if (pairs > MOST_EXACT_CELLS) {
      return new TestResult(
          distance,
          limitingSurvival(distance * Math.sqrt((double) pairs / (first.length + second.length))));
    }
    return new TestResult(distance, exactSurvival(gap, first.length, second.length));
  }

  /** The distance alone, in [0, 1]. */
  public static double distance(double[] first, double[] second) {
    return (double) gap(first, second) / ((double) first.length * second.length);
  }

  /** The largest |i m - j n| over the merged samples, so that the distance is exact. */
  private static long gap(double[] first, double[] second) {
    double[] a = Samples.requireFinite(first, 1, "first").clone();
    double[] b = Samples.requireFinite(second, 1, "second").clone();
    Arrays.sort(a);
    Arrays.sort(b);
    int i = 0;
    int j = 0;
    long largest = 0;
    while (i < a.length && j < b.length) {
      double x = Math.min(a[i], b[j]);
      while (i < a.length && a[i] == x) {
        i++;
      }
      while (j < b.length && b[j] == x) {
        j++;
      }
      largest = Math.max(largest, Math.abs((long) i * b.length - (long) j * a.length));
    }
    return largest;
  }

  /** The share of lattice paths from (0,0) to (n,m) that somewhere meet |i m - j n| >= gap. */
  private static double exactSurvival(long gap, int n, int m) {
    double[] hit = new double[m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (Math.abs((long) i * m - (long) j * n) >= gap) {
          hit[j] = 1;
        } else if (i + j > 0) {
          double fromLeft = i == 0 ? 0 : hit[j] * i;
          double fromBelow = j == 0 ? 0 : hit[j - 1] * j;
          hit[j] = (fromLeft + fromBelow) / (i + j);
        }
      }
    }
    return Math.min(1, hit[m]);
  }

  /** 2 sum (-1)^{k-1} exp(-2 k^2 x^2), which is 1 to 12 digits below x = 0.2. */
  static double limitingSurvival(double x) {
    if (x < 0.2) {
      return 1;
    }
    double sum = 0;
    for (int k = 1; k <= 100; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
    }
    return Math.min(1, Math.max(0, sum));
  }
}
