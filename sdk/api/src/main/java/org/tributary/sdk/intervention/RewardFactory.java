package org.tributary.sdk.intervention;

import org.tributary.sdk.Factory;

/** Extension point: a reward. */
public interface RewardFactory<O extends Record> extends Factory<O, Reward> {
  @Override
  default Class<Reward> productType() {
    return Reward.class;
  }
}
