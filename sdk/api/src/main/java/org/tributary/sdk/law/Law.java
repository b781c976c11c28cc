package org.tributary.sdk.law;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Capable;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/**
 * Something that can be sampled, per source. More is asked for by capability: {@link LogDensity},
 * {@link Score}, {@link NoisedScore}, {@link ReverseProcess}, {@link LabelPosterior}, {@link
 * Critic}, {@link Tempered}, {@link GaussianForm}, {@link FiniteForm}, {@link WarmStart}.
 */
public interface Law extends Capable {

  /** What one point is. */
  Space space();

  /** Number of sources K, at least 1. */
  int sources();

  /**
   * Draws points of one source.
   *
   * @param source {@code 0 <= source < sources()}
   * @param count number of points, at least 0; a law over a finite alphabet may return distinct
   *     points whose weights sum to it
   * @param stream the only randomness used
   */
  Samples sample(int source, int count, RandomStream stream);
}
