package org.tributary.plugins.score.decorate;

import org.ejml.data.DMatrixRMaj;

/**
 * The contrastive loss of pairs: how badly a point's own partner is told from the partners of the
 * others,
 *
 * <pre>
 * L = -mean_i log [ exp(f(a_i, b_i)) / sum_j exp(f(a_i, b_j)) ],  f(a, b) = -|a - b|^2 / (2 tau^2)
 * </pre>
 *
 * <p>At least {@code ln N - I} in expectation, I the mutual information of a pair, whatever f (van
 * den Oord, Li, Vinyals, 2018).
 *
 * @param temperature tau, above 0
 */
record InfoNce(double temperature) {

  /** The loss of N pairs, rows of two matrices. */
  double loss(DMatrixRMaj a, DMatrixRMaj b) {
    int n = a.numRows;
    double scale = -0.5 / temperature / temperature;
    double loss = 0;
    double[] logits = new double[n];
    for (int i = 0; i < n; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        double square = 0;
        for (int column = 0; column < a.numCols; column++) {
          double apart = a.get(i, column) - b.get(j, column);
          square += apart * apart;
        }
        logits[j] = scale * square;
        most = Math.max(most, logits[j]);
      }
      double sum = 0;
      for (double logit : logits) {
        sum += Math.exp(logit - most);
      }
      loss += (most + Math.log(sum) - logits[i]) / n;
    }
    return loss;
  }
}
