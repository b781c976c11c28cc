package org.tributary.plugins.score;

import java.util.Optional;
import org.tributary.sdk.option.Option;

/** How a log-density is had from a learnt score. */
public record DensityOptions(
    @Option(
            value =
                "What the law of one column is: reversal (what the reverse process draws, its"
                    + " density by the probability flow) or score (the score at the floor,"
                    + " integrated exactly; points are then drawn from that density). At one noise"
                    + " level it is always score.",
            fallback = "reversal")
        LineLaw line,
    @Option(
            value = "Points at which the score of one column is integrated.",
            fallback = "1001",
            min = 3)
        int gridPoints,
    @Option(
            "Least point of the interval of one column, in the data's units; three standard"
                + " deviations below the least row when absent.")
        Optional<Double> from,
    @Option(
            "Greatest point of the interval of one column, in the data's units; three standard"
                + " deviations above the greatest row when absent.")
        Optional<Double> to,
    @Option(value = "Runge-Kutta steps of the probability flow.", fallback = "60", min = 1)
        int flowSteps) {

  public DensityOptions {
    if (from.isPresent() && to.isPresent() && !(to.get() > from.get())) {
      throw new IllegalArgumentException(
          "the interval of a density needs from < to, had " + from.get() + ", " + to.get());
    }
  }
}
