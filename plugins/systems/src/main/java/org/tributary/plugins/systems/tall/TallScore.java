package org.tributary.plugins.systems.tall;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.sdk.law.Gaussian;

/**
 * The score of a parameter given n observations, from the prior's and n scores given one
 * observation each, under the noise {@code theta_t = sqrt(a) theta + sqrt(1 - a) z}:
 *
 * <pre>
 * naive   s = (1 - n) s_prior + sum_j s_j
 * else    s = L^-1 [(1 - n) P_prior s_prior + sum_j P_j s_j],  L = (1 - n) P_prior + sum_j P_j
 *         P = C^-1 + a / (1 - a) I                                     (GAUSS, and the prior)
 *         P_j = [(1 - a) / a (I + (1 - a) grad s_j)]^-1                (JAC, Tweedie's formula)
 * </pre>
 *
 * <p>Linhart, Cardoso, Gramfort, Le Corff, Rodrigues, arXiv 2404.07593. Where prior and single
 * posteriors are Gaussian, GAUSS and JAC are exact at every noise level, naive at none but 0.
 *
 * @param prior of the parameter
 * @param single covariance of the posterior given one observation, the same for all
 * @param observations n, at least 1
 * @param composition how
 * @param error added to each single score, d values; a wrong score
 */
public record TallScore(
    Gaussian prior, DMatrixRMaj single, int observations, Composition composition, double[] error) {

  /**
   * A score that is linear in the noisy parameter and in the sum of the single posteriors' means.
   *
   * @param slope d x d, of the parameter
   * @param means d x d, of the sum of the means
   * @param constant d values
   */
  public record Linear(DMatrixRMaj slope, DMatrixRMaj means, double[] constant) {}

  /**
   * The score at a noise level.
   *
   * @param signal a, in (0, 1)
   */
  public Linear at(double signal) {
    int d = single.numRows;
    int n = observations;
    double noise = 1 - signal;
    DMatrixRMaj priorScore = noised(prior.covariance(), signal);
    DMatrixRMaj singleScore = noised(single, signal);
    double root = Math.sqrt(signal);
    DMatrixRMaj left = Matrices.identity(d, 1 - n);
    DMatrixRMaj right = Matrices.identity(d, 1);
    if (composition != Composition.NAIVE) {
      DMatrixRMaj priorPrecision = clean(prior.covariance(), signal);
      DMatrixRMaj precision =
          composition == Composition.GAUSS
              ? clean(single, signal)
              : Matrices.inverse(
                  Matrices.sum(
                      noise / signal,
                      Matrices.identity(d, 1),
                      noise * noise / signal,
                      singleScore));
      DMatrixRMaj whole = Matrices.inverse(Matrices.sum(1 - n, priorPrecision, n, precision));
      left = Matrices.scaled(1 - n, Products.multiply(whole, priorPrecision));
      right = Products.multiply(whole, precision);
    }
    DMatrixRMaj ofPrior = Products.multiply(left, priorScore);
    DMatrixRMaj ofSingle = Products.multiply(right, singleScore);
    DMatrixRMaj pulled = Products.multiply(ofPrior, DMatrixRMaj.wrap(d, 1, prior.mean().clone()));
    DMatrixRMaj wrong = Products.multiply(right, DMatrixRMaj.wrap(d, 1, error.clone()));
    double[] constant = new double[d];
    for (int i = 0; i < d; i++) {
      constant[i] = -root * pulled.data[i] + n * wrong.data[i];
    }
    return new Linear(
        Matrices.sum(1, ofPrior, n, ofSingle), Matrices.scaled(-root, ofSingle), constant);
  }

  /** {@code -(a C + (1 - a) I)^-1}: the slope of the score of a noised Gaussian. */
  private static DMatrixRMaj noised(DMatrixRMaj covariance, double signal) {
    int d = covariance.numRows;
    DMatrixRMaj wide = Matrices.sum(signal, covariance, 1 - signal, Matrices.identity(d, 1));
    return Matrices.scaled(-1, Matrices.inverse(wide));
  }

  /** {@code C^-1 + a / (1 - a) I}: the precision of the clean parameter given the noisy one. */
  private static DMatrixRMaj clean(DMatrixRMaj covariance, double signal) {
    return Matrices.sum(
        1,
        Matrices.inverse(covariance),
        signal / (1 - signal),
        Matrices.identity(covariance.numRows, 1));
  }
}
