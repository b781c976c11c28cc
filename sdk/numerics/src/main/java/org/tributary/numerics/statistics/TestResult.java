package org.tributary.numerics.statistics;

/**
 * The outcome of a significance test.
 *
 * @param statistic the test statistic; infinite is legal
 * @param pValue in [0, 1]
 */
public record TestResult(double statistic, double pValue) {
  public TestResult {
    if (Double.isNaN(statistic) || !(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException(
          "test result must be a number with p in [0, 1], was " + statistic + ", " + pValue);
    }
  }
}
