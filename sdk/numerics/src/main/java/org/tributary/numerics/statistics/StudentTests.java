package org.tributary.numerics.statistics;

import org.tributary.numerics.special.StudentT;

/** Two-sided t tests of equal means. */
public final class StudentTests {
  private StudentTests() {}

  /** Welch's test of two independent samples of at least two finite values each. */
  public static TestResult welch(double[] first, double[] second) {
    Moments a = Moments.of(Samples.requireFinite(first, 2, "first"));
    Moments b = Moments.of(Samples.requireFinite(second, 2, "second"));
    double u = a.variance(1) / a.count();
    double v = b.variance(1) / b.count();
    double degrees = (u + v) * (u + v) / (u * u / (a.count() - 1) + v * v / (b.count() - 1));
    return result(a.mean() - b.mean(), Math.sqrt(u + v), u + v == 0 ? 1 : degrees);
  }

  /** The paired test of two samples of equal length, at least two finite values each. */
  public static TestResult paired(double[] first, double[] second) {
    Samples.requirePaired(first, second);
    double[] differences = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = first[i] - second[i];
    }
    Moments moments = Moments.of(Samples.requireFinite(differences, 2, "differences"));
    return result(moments.mean(), moments.standardError(), moments.count() - 1);
  }

  private static TestResult result(double difference, double standardError, double degrees) {
    if (standardError == 0) {
      // without spread, equal means are certain, and so are different ones
      return difference == 0
          ? new TestResult(0, 1)
          : new TestResult(Math.copySign(Double.POSITIVE_INFINITY, difference), 0);
    }
    double t = difference / standardError;
    return new TestResult(t, new StudentT(degrees).twoSided(t));
  }
}
