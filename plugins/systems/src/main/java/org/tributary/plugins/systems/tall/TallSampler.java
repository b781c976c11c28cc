package org.tributary.plugins.systems.tall;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.sdk.law.Gaussian;

/**
 * What DDIM makes of a {@link TallScore}. Each step is linear in the parameter, so that the law of
 * its end is a Gaussian that is known without drawing:
 *
 * <pre>
 * clean = (theta + (1 - a) s) / sqrt(a),  theta' = sqrt(a') clean - sqrt((1 - a') (1 - a)) s
 * </pre>
 *
 * <p>Song, Meng, Ermon, ICLR 2021, equation 12, without noise. Levels {@code sqrt((1 - a) / a)} are
 * those of Karras et al. (2022), equation 5, from 80 to .002, and then 0.
 *
 * @param covariance of the end
 * @param means what each single posterior's mean adds, d x d
 * @param constant d values
 */
record TallSampler(DMatrixRMaj covariance, DMatrixRMaj means, double[] constant) {
  private static final double TOP = 80;
  private static final double LEAST = 0.002;
  private static final double EXPONENT = 7;

  static TallSampler of(TallScore score, int steps) {
    int d = score.single().numRows;
    DMatrixRMaj moved = Matrices.identity(d, 1);
    DMatrixRMaj means = new DMatrixRMaj(d, d);
    DMatrixRMaj constant = new DMatrixRMaj(d, 1);
    for (int step = 0; step < steps; step++) {
      double signal = signal(step, steps);
      double next = step + 1 == steps ? 1 : signal(step + 1, steps);
      TallScore.Linear linear = score.at(signal);
      double kept = Math.sqrt(next / signal);
      double weight = kept * (1 - signal) - Math.sqrt((1 - next) * (1 - signal));
      DMatrixRMaj slope = Matrices.sum(kept, Matrices.identity(d, 1), weight, linear.slope());
      moved = Products.multiply(slope, moved);
      means = Matrices.sum(1, Products.multiply(slope, means), weight, linear.means());
      constant =
          Matrices.sum(
              1,
              Products.multiply(slope, constant),
              weight,
              DMatrixRMaj.wrap(d, 1, linear.constant()));
    }
    // it starts from the standard normal
    return new TallSampler(Products.outerGram(moved), means, constant.data);
  }

  private static double signal(int step, int steps) {
    double high = Math.pow(TOP, 1 / EXPONENT);
    double low = Math.pow(LEAST, 1 / EXPONENT);
    double level = Math.pow(high + (low - high) * step / Math.max(1, steps - 1), EXPONENT);
    return 1 / (1 + level * level);
  }

  /**
   * The law of the parameter.
   *
   * @param sum of the means of the single posteriors, d values
   */
  Gaussian given(double[] sum) {
    double[] mean = constant.clone();
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        mean[i] += means.get(i, j) * sum[j];
      }
    }
    return Gaussian.of(mean, covariance);
  }
}
