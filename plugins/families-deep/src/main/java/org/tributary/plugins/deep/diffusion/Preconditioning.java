package org.tributary.plugins.deep.diffusion;

/**
 * How a denoiser of standardised data (deviation 1) is made of a network: {@code D(y, s) = skip y +
 * out F(in y, noise)}, Karras et al. (2022), table 1, so that F has inputs and targets of variance
 * 1 at every noise level.
 */
final class Preconditioning {
  private Preconditioning() {}

  static double skip(double level) {
    return 1 / (1 + level * level);
  }

  static double out(double level) {
    return level / Math.sqrt(1 + level * level);
  }

  static double in(double level) {
    return 1 / Math.sqrt(1 + level * level);
  }

  static double noise(double level) {
    return Math.log(level) / 4;
  }
}
