package org.tributary.plugins.score.decorate;

import org.ejml.data.DMatrixRMaj;

/**
 * The discretised sampler, Euler steps of the probability flow with a denoiser D whose distance
 * from a centre may be changed at each step:
 *
 * <pre>
 * D' = c + (1 + change_k) (D(x, level_k) - c),  x = x + (level_(k+1) - level_k) (x - D') / level_k
 * </pre>
 *
 * <p>Levels are those of Karras et al. (2022), equation 5, exponent 7, and 0 at the end: a step is
 * one evaluation of the denoiser, the last gives D' itself.
 *
 * @param levels descending, above 0, one a step
 */
record Chain(double[] levels) {
  private static final double EXPONENT = 7;

  /** The mean of the clean point given a noisy one. */
  interface Denoiser {
    /** n x d, at noisy points of a level. */
    DMatrixRMaj at(DMatrixRMaj points, double level);
  }

  /**
   * What a chain passed.
   *
   * @param middle points half-way, with the noise that is left there
   * @param end points without noise
   */
  record Passed(DMatrixRMaj middle, DMatrixRMaj end) {}

  /** So many steps from one level down to another, and to 0. */
  static Chain of(double top, double least, int steps) {
    double[] levels = new double[steps];
    double high = Math.pow(top, 1 / EXPONENT);
    double low = Math.pow(least, 1 / EXPONENT);
    for (int k = 0; k < steps; k++) {
      levels[k] = Math.pow(high + (low - high) * k / Math.max(1, steps - 1), EXPONENT);
    }
    return new Chain(levels);
  }

  /**
   * Runs it.
   *
   * @param start n x d, standard normal; not changed
   * @param centre c, d values
   * @param change one a step
   */
  Passed run(Denoiser denoiser, DMatrixRMaj start, double[] centre, double[] change) {
    int d = centre.length;
    DMatrixRMaj x = start.copy();
    for (int at = 0; at < x.data.length; at++) {
      x.data[at] = centre[at % d] + levels[0] * x.data[at];
    }
    DMatrixRMaj middle = x;
    for (int k = 0; k < levels.length; k++) {
      if (k == levels.length / 2) {
        middle = x.copy();
      }
      double level = levels[k];
      double next = k + 1 == levels.length ? 0 : levels[k + 1];
      DMatrixRMaj clean = denoiser.at(x, level);
      for (int at = 0; at < x.data.length; at++) {
        double c = centre[at % d];
        double told = c + (1 + change[k]) * (clean.data[at] - c);
        x.data[at] += (next - level) / level * (x.data[at] - told);
      }
    }
    return new Passed(middle, x);
  }
}
