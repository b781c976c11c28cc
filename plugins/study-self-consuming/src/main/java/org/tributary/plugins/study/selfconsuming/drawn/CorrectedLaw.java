package org.tributary.plugins.study.selfconsuming.drawn;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * The law (p + gamma p*)/(1 + gamma): a draw is one of the truth with probability gamma/(1 +
 * gamma).
 *
 * @param base p
 * @param truth p*, of as many sources
 * @param share gamma/(1 + gamma)
 */
record CorrectedLaw(Law base, Law truth, double share) implements Law {

  @Override
  public Space space() {
    return base.space();
  }

  @Override
  public int sources() {
    return base.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int real = stream.child("corrected").binomial(count, share);
    Samples left = base.sample(source, count - real, stream.child("left"));
    Samples truly = truth.sample(source, real, stream.child("truth"));
    return new SamplesBuilder(base.space(), base.sources()).addAll(truly).addAll(left).build();
  }
}
