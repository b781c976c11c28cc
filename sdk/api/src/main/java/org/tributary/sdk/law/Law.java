package org.tributary.sdk.law;

import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Capable;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/**
 * Something that can be sampled, per source. More is asked for by {@link LawCapability capability}:
 * {@link LogDensity}, {@link Score}, {@link Noised}, {@link Conditional} and the like.
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

  /**
   * Interfaces that may be asked for: those of this class that extend {@link LawCapability}, and
   * those that {@link #as} gives beside them ({@link LawCapabilities#joined}). What is not listed
   * is not known to metrics, whatever {@code as} would give.
   */
  default Set<Class<?>> capabilities() {
    return LawCapabilities.implementedBy(getClass());
  }
}
