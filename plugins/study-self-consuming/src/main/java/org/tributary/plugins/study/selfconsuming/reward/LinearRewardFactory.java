package org.tributary.plugins.study.selfconsuming.reward;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.intervention.RewardFactory;
import org.tributary.sdk.option.Option;

/** {@code linear}. */
@Extension
public final class LinearRewardFactory extends DescribedExtension<LinearRewardFactory.Options>
    implements RewardFactory<LinearRewardFactory.Options> {

  /** Options. */
  public record Options(@Option("weight of each column, in order") List<Double> weights) {
    public Options {
      weights = List.copyOf(weights);
    }
  }

  public LinearRewardFactory() {
    super(
        "linear",
        "Linear reward",
        "A weighted sum of the columns, categories counting with their codes.",
        Options.class);
  }

  @Override
  public Reward create(Options options) {
    return (source, points) -> {
      double[] rewards = new double[points.size()];
      for (int row = 0; row < rewards.length; row++) {
        if (points.length(row) != options.weights.size()) {
          throw new IllegalArgumentException(
              options.weights.size() + " weights for " + points.length(row) + " columns");
        }
        for (int column = 0; column < options.weights.size(); column++) {
          rewards[row] += options.weights.get(column) * points.value(row, column);
        }
      }
      return rewards;
    };
  }
}
