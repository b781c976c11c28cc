package org.tributary.sdk.law;

/**
 * Capability: the law of {@code x + level z}, z standard normal, as a law of its own, so that
 * scores learnt at a noise level can be judged in any dimension.
 */
public interface Noised extends LawCapability {

  /**
   * The law under noise.
   *
   * @param level standard deviation of the noise, at least 0; 0 gives an equal law
   */
  Law noised(double level);
}
