package org.tributary.plugins.synthetic;

import org.tributary.sdk.option.Option;

/** Options of {@link SharedMeanGaussiansFactory}. */
public record SharedMeanGaussiansOptions(
    @Option(value = "Number of sources K.", fallback = "5", min = 1, max = 100_000) int sources,
    @Option(value = "Number of coordinates d.", fallback = "10", min = 1, max = 100_000)
        int dimension,
    @Option(
            value = "Share of the coordinates whose mean all sources share.",
            fallback = "0.5",
            min = 0,
            max = 1)
        double similarity) {

  /** Absorbs the rounding of {@code similarity * dimension}, as in 0.7 * 10. */
  private static final double ROUNDING = 1e-9;

  public SharedMeanGaussiansOptions {
    if (sources < 1 || dimension < 1) {
      throw new IllegalArgumentException(
          "sources and dimension must be >= 1, were " + sources + ", " + dimension);
    }
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity must be in [0, 1], was " + similarity);
    }
  }

  /** {@code d1 = d - floor(similarity d)}: how many coordinates differ between the sources. */
  int dissimilar() {
    return dimension - (int) Math.floor(similarity * dimension + ROUNDING);
  }
}
