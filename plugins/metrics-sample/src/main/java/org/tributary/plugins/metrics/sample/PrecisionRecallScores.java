package org.tributary.plugins.metrics.sample;

/**
 * Precision, recall, density and coverage of a candidate sample against a real one.
 *
 * <p>Equal laws do not give 1: expected coverage is {@link #expectedCoverage}, expected density is
 * 1, precision and recall fall towards one half in high dimension.
 *
 * @param precision share of candidate rows inside some ball of a real row, in [0, 1]
 * @param recall share of real rows inside some ball of a candidate row, in [0, 1]
 * @param density mean number of real balls that hold a candidate row, over k, {@code >= 0}
 * @param coverage share of real rows whose ball holds a candidate row, in [0, 1]
 */
public record PrecisionRecallScores(
    double precision, double recall, double density, double coverage) {

  /**
   * Returns the coverage expected under equal laws, 1 - prod_{i=1..k} (N-i)/(M+N-i) (Naeem et al.
   * 2020, equation 8, for unequal sizes).
   *
   * @param realRows N
   * @param candidateRows M
   * @param neighbours k
   */
  public static double expectedCoverage(int realRows, int candidateRows, int neighbours) {
    double missed = 1;
    for (int i = 1; i <= neighbours; i++) {
      missed *= (double) (realRows - i) / (candidateRows + realRows - i);
    }
    return 1 - missed;
  }
}
