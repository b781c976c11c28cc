package org.tributary.plugins.study.selfconsuming.loop;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * A law whose every point is the one that somebody kept of a few candidates, with probability
 * proportional to the exponential of the reward (Bradley-Terry-Luce).
 *
 * @param candidates K, at least 2
 */
record CuratedLaw(Law base, Reward reward, int candidates) implements Law {

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
    if (count == 0) {
      return base.sample(source, 0, stream);
    }
    Samples drawn =
        base.sample(source, Math.multiplyExact(count, candidates), stream.child("candidates"))
            .expanded(stream.child("order"));
    double[] rewards = reward.of(source, drawn);
    int[] kept = new int[count];
    RandomStream choice = stream.child("choice");
    double[] cumulative = new double[candidates];
    for (int i = 0; i < count; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < candidates; k++) {
        most = Math.max(most, rewards[i * candidates + k]);
      }
      double sum = 0;
      for (int k = 0; k < candidates; k++) {
        sum += Math.exp(rewards[i * candidates + k] - most);
        cumulative[k] = sum;
      }
      kept[i] = i * candidates + choice.categorical(cumulative);
    }
    return drawn.select(kept);
  }
}
