package org.tributary.plugins.deep.diffusion;

import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.space.Space;

/** What every denoising diffusion is told, whatever its network. */
public interface DiffusionOptions {

  /** The network for points of a space. */
  DenoiserNetwork network(Space space, int sources);

  /** How the network is trained. */
  DescentOptions training();

  /** Mean of the logarithm of the noise level in training. */
  double noiseMean();

  /** Standard deviation of the logarithm of the noise level in training. */
  double noiseSpread();

  /** Noise level that drawing starts from. */
  double startNoise();

  /** Lowest noise level before 0. */
  double leastNoise();

  /** How points are drawn. */
  HeunSampler sampler();

  /** How log-densities are had. */
  ProbabilityFlow flow();

  /** One scale for all coordinates, or one each. */
  Scaling.Kind scaling();

  /** Whether only values that are seen are learnt, by the extra column {@code mask}. */
  default boolean seenOnly() {
    return false;
  }

  /** Where it is trained. */
  String device();
}
