package org.tributary.plugins.score.subspace;

/** What theory says of an estimated subspace. */
public final class SubspaceTheory {
  private SubspaceTheory() {}

  /**
   * Expected {@code |V V' - A A'|_F^2} of the leading subspace of one noisy copy of each of n rows,
   * standard normal on d of D axes, to leading order in 1/n:
   *
   * <pre>
   * 2 d (D - d) h (e^-t + h) / (e^-2t n) = 2 d (D - d) level^2 (1 + level^2) / n
   * </pre>
   *
   * <p>with h = 1 - e^-t and {@code level^2 = h / e^-t}: the Gaussian case of Chen et al. (2023),
   * by first-order perturbation of the sample covariance.
   *
   * @param columns D
   * @param latent d, below D
   * @param level of the noise, above 0
   * @param rows n
   */
  public static double expectedError(int columns, int latent, double level, double rows) {
    double square = level * level;
    return 2.0 * latent * (columns - latent) * square * (1 + square) / rows;
  }
}
