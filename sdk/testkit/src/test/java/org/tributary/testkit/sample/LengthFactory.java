package org.tributary.testkit.sample;

import java.util.Arrays;
import org.pf4j.Extension;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.intervention.RewardFactory;
import org.tributary.sdk.option.Option;

/** A reward, {@code length}: minus the sum of squares. */
@Extension
public final class LengthFactory implements RewardFactory<LengthFactory.Options> {

  /** A way of not keeping the contract of a reward. */
  public enum Fault {
    /** None. */
    NONE,
    /** Relative to the best of the rows at hand. */
    RELATIVE,
    /** One reward for all. */
    ONE
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "length";
  }

  @Override
  public String title() {
    return "Length";
  }

  @Override
  public String summary() {
    return "Prefers points near the origin.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Reward create(Options options) {
    return (source, points) -> of(points, options.fault());
  }

  private static double[] of(Samples points, Fault fault) {
    double[] all = new double[fault == Fault.ONE ? 1 : points.size()];
    for (int row = 0; row < all.length; row++) {
      for (int position = 0; position < points.length(row); position++) {
        all[row] -= points.value(row, position) * points.value(row, position);
      }
    }
    if (fault == Fault.RELATIVE) {
      double first = all[0];
      return Arrays.stream(all).map(each -> each - first).toArray();
    }
    return all;
  }
}
