package org.tributary.evidence.judge;

import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;

/**
 * kappa of a U-statistic and its spread: real rows against the same rows moved by the margin, over
 * pairs of different units only.
 *
 * @param kappa 2 mean d(x, moved x') - mean d(x, x') - mean d(moved x, moved x')
 * @param realVariance of the statistic at the margin, from the real side, by units: s^2 / n of h
 *     where units are rows
 * @param rowVariance of h over single rows
 */
record MarginPass(double kappa, double realVariance, double rowVariance) {

  static MarginPass of(DMatrixRMaj real, DMatrixRMaj moved, PairSums sums, PairDissimilarity d) {
    Units units = sums.real.units;
    int n = real.numRows;
    double[] toMoved = new double[n];
    double[] movedToMoved = new double[n];
    PairPass.visit(
        real, moved, d, (i, values, from) -> toMoved[i] = others(i, values, from, units));
    PairPass.visit(
        moved, moved, d, (i, values, from) -> movedToMoved[i] = others(i, values, from, units));
    double pairs = (double) n * n - units.sumOfSquaredSizes();
    double kappa = 0;
    double[] h = new double[n];
    for (int i = 0; i < n; i++) {
      kappa += (2 * toMoved[i] - movedToMoved[i] - sums.realToReal[i]) / pairs;
      // h_x = 2 (mean_y d(x, y) - mean_x' d(x, x')) with y of the moved law
      h[i] = 2 * (toMoved[i] - sums.realToReal[i]) / (n - units.size(units.ofRow(i)));
    }
    double rows = Units.rows(n).varianceOfMean(h) * n;
    return new MarginPass(kappa, units.varianceOfMean(h), rows);
  }

  private static double others(int row, double[] values, int from, Units units) {
    int unit = units.ofRow(row);
    double sum = 0;
    for (int j = 0; j < units.rowCount(); j++) {
      if (units.ofRow(j) != unit) {
        sum += values[from + j];
      }
    }
    return sum;
  }
}
