package org.tributary.plugins.study.selfconsuming.reward;

import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.intervention.RewardFactory;
import org.tributary.sdk.option.Option;

/** {@code levels}. */
@Extension
public final class LevelsRewardFactory extends DescribedExtension<LevelsRewardFactory.Options>
    implements RewardFactory<LevelsRewardFactory.Options> {

  /** Options. */
  public record Options(
      @Option("reward of each category of the first column, in order") List<Double> rewards) {
    public Options {
      rewards = List.copyOf(rewards);
    }
  }

  public LevelsRewardFactory() {
    super(
        "levels",
        "Reward of each category",
        "One reward a category of the first column.",
        Options.class);
  }

  @Override
  public Reward create(Options options) {
    return new Levels(options.rewards);
  }

  /** A reward a category. */
  private record Levels(List<Double> rewards) implements Reward {
    @Override
    public double[] of(int source, Samples points) {
      double[] values = new double[points.size()];
      for (int row = 0; row < values.length; row++) {
        double category = points.value(row, 0);
        if (category != Math.rint(category) || category < 0 || category >= rewards.size()) {
          throw new IllegalArgumentException(
              "levels rewards the categories 0 .. "
                  + (rewards.size() - 1)
                  + " of the first column, was given "
                  + category
                  + ": give one reward a category");
        }
        values[row] = rewards.get((int) category);
      }
      return values;
    }

    @Override
    public Facts facts() {
      return new Facts(Map.of("rewards", rewards));
    }
  }
}
