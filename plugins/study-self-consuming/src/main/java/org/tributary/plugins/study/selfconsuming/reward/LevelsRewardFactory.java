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
        double category = points.value(row, 0);
        if (category != Math.rint(category) || category < 0 || category >= options.rewards.size()) {
          throw new IllegalArgumentException(
              "levels rewards the categories 0 .. "
                  + (options.rewards.size() - 1)
                  + " of the first column, was given "
                  + category
                  + ": give one reward a category");
        }
        rewards[row] = options.rewards.get((int) category);
      }
      return rewards;
    };
  }
}
