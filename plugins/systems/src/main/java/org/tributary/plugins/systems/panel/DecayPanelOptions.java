package org.tributary.plugins.systems.panel;

import java.util.List;
import org.tributary.sdk.option.Option;

/** Options of {@link DecayPanelFactory}. */
public record DecayPanelOptions(
    @Option(value = "Times at which every subject is seen.", fallback = "[0.5, 1, 1.5, 2]", min = 0)
        List<Double> times,
    @Option(value = "Rate of decay of the mean subject.", fallback = "1") double rate,
    @Option(value = "Standard deviation of the rate over subjects.", fallback = "0.3", min = 0)
        double spread,
    @Option(value = "Log of the quantity at time 0.", fallback = "0") double start,
    @Option(
            value = "Standard deviation of an observation of the log.",
            fallback = "0.05",
            min = 0,
            aboveMin = true)
        double noise) {
  public DecayPanelOptions {
    times = Grid.checked(times);
  }
}
