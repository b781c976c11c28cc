package org.tributary.plugins.deep.energy;

import org.tributary.sdk.option.Option;

/** Options of {@link EnergyTeacherFactory}. */
public record EnergyTeacherOptions(
    @Option(value = "Sources used, the first of ten.", fallback = "3", min = 1, max = 10)
        int sources,
    @Option(value = "Number of columns, D.", fallback = "2", min = 1, max = 2) int columns,
    @Option(value = "Numbers that describe a source, d_e.", fallback = "8", min = 1) int embedding,
    @Option(value = "Weight matrices of the perceptron, L.", fallback = "4", min = 1) int layers,
    @Option(value = "Width of its hidden layers, W.", fallback = "64", min = 1) int width,
    @Option(
            value =
                "Standard deviation of a source's energy over the unit cube, root mean square of ten.",
            fallback = "1",
            min = 0,
            aboveMin = true,
            unit = "nats")
        double deviation,
    @Option(value = "Seed of the network's weights.", fallback = "11") long seed) {

  public EnergyTeacherOptions {
    if (sources < 1 || sources > 10 || columns < 1 || columns > 2) {
      throw new IllegalArgumentException(
          "sources must be in [1, 10] and columns 1 or 2, were " + sources + ", " + columns);
    }
    if (!(deviation > 0)) {
      throw new IllegalArgumentException("deviation must be > 0, was " + deviation);
    }
  }
}
