package org.tributary.plugins.study.selfconsuming.loop;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * The mixture of a law's sources as a law of one source.
 *
 * @param weights of the sources, sum 1
 */
record OneSource(Law base, double[] weights) implements Law {

  @Override
  public Space space() {
    return base.space();
  }

  @Override
  public int sources() {
    return 1;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    return Draws.total(base, count, weights, Origin.REAL, stream).withoutSources();
  }
}
