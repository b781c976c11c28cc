package org.tributary.plugins.study.selfconsuming.reward;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.intervention.RewardFactory;
import org.tributary.sdk.option.Option;

/** {@code levels}. */
@Extension
public final class LevelsRewardFactory implements RewardFactory<LevelsRewardFactory.Options> {

  /** Options. */
  public record Options(
      @Option("reward of each category of the first column, in order") List<Double> rewards) {
    public Options {
      rewards = List.copyOf(rewards);
    }
  }

  @Override
  public String id() {
    return "levels";
  }

  @Override
  public String title() {
    return "Reward of each category";
  }

  @Override
  public String summary() {
    return "One reward a category of the first column.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Reward create(Options options) {
    return (source, points) -> {
      double[] rewards = new double[points.size()];
      for (int row = 0; row < rewards.length; row++) {
        int category = (int) points.value(row, 0);
        if (category >= options.rewards.size()) {
          throw new IllegalArgumentException(
              options.rewards.size() + " rewards, and category " + category + " was drawn");
        }
        rewards[row] = options.rewards.get(category);
      }
      return rewards;
    };
  }
}
