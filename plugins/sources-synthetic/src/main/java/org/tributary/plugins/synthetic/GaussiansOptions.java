package org.tributary.plugins.synthetic;

import java.util.List;
import org.tributary.sdk.option.Option;

/** Options of {@link GaussiansFactory}. */
public record GaussiansOptions(
    @Option("Mean of each source: one list of d coordinates a source, as [[-0.1], [0.1]].")
        List<List<Double>> means,
    @Option(
            value = "Standard deviation of every coordinate: one number, or one a source.",
            fallback = "[1]",
            min = 0,
            aboveMin = true)
        List<Double> sd) {

  public GaussiansOptions {
    means = means.stream().map(List::copyOf).toList();
    sd = List.copyOf(sd);
    if (means.isEmpty() || means.get(0).isEmpty()) {
      throw new IllegalArgumentException("means must name at least one coordinate of one source");
    }
    int dimension = means.get(0).size();
    if (means.stream().anyMatch(mean -> mean.size() != dimension)) {
      throw new IllegalArgumentException(
          "means must all have " + dimension + " coordinates, were " + means);
    }
    if (sd.size() != 1 && sd.size() != means.size()) {
      throw new IllegalArgumentException(
          "sd must hold 1 number or " + means.size() + ", one a source, had " + sd.size());
    }
  }

  /** Standard deviation of one source. */
  double deviation(int source) {
    return sd.size() == 1 ? sd.get(0) : sd.get(source);
  }
}
