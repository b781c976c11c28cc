package org.tributary.plugins.study.selfconsuming.reward;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.intervention.RewardFactory;
import org.tributary.sdk.option.Option;

/** {@code nearness}. */
@Extension
public final class NearnessRewardFactory extends DescribedExtension<NearnessRewardFactory.Options>
    implements RewardFactory<NearnessRewardFactory.Options> {

  /** Options. */
  public record Options(
      @Option("the point that is wanted, a number a column") List<Double> centre,
      @Option(value = "factor of the distance", fallback = "1", min = 0) double strength) {
    public Options {
      centre = List.copyOf(centre);
    }
  }

  public NearnessRewardFactory() {
    super(
        "nearness",
        "Nearness to a point",
        "Minus the Euclidean distance to a wanted point, times a factor.",
        Options.class);
  }

  @Override
  public Reward create(Options options) {
    return (source, points) -> {
      double[] rewards = new double[points.size()];
      for (int row = 0; row < rewards.length; row++) {
        double squares = 0;
        for (int column = 0; column < options.centre.size(); column++) {
          double apart = points.value(row, column) - options.centre.get(column);
          squares += apart * apart;
        }
        rewards[row] = -options.strength * Math.sqrt(squares);
      }
      return rewards;
    };
  }
}
