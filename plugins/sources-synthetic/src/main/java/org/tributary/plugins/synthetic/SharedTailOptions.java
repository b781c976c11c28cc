package org.tributary.plugins.synthetic;

import org.tributary.sdk.option.Option;

/** Options of {@link SharedTailFactory}. */
public record SharedTailOptions(
    @Option(value = "Number of sources K.", fallback = "5", min = 1) int sources,
    @Option(value = "Number of columns D.", fallback = "8", min = 1) int columns,
    @Option(
            value = "Number of first columns D1 whose table is a source's own.",
            fallback = "4",
            min = 0)
        int head,
    @Option(value = "Levels of each column.", fallback = "2", min = 2) int levels,
    @Option(
            value =
                "How even the tables are: concentration of the Dirichlet law they are drawn from.",
            fallback = "2",
            min = 0,
            aboveMin = true)
        double concentration,
    @Option(value = "Seed of the tables.", fallback = "8") long seed) {
  private static final double LARGEST = 1 << 20;

  /** Probabilities of all tables together: 128 MiB. */
  private static final double LARGEST_IN_ALL = 1 << 24;

  public SharedTailOptions {
    if (sources < 1 || columns < 1 || levels < 2) {
      throw new IllegalArgumentException(
          "sources and columns must be >= 1 and levels >= 2, were "
              + sources
              + ", "
              + columns
              + ", "
              + levels);
    }
    if (head < 0 || head > columns) {
      throw new IllegalArgumentException(
          "head must be in [0, columns] = [0, " + columns + "], was " + head);
    }
    if (Math.pow(levels, columns) > LARGEST) {
      throw new IllegalArgumentException(
          levels + "^" + columns + " outcomes are more than 2^20: lower columns or levels");
    }
    if (sources * Math.pow(levels, columns) > LARGEST_IN_ALL) {
      throw new IllegalArgumentException(
          sources
              + " sources of "
              + levels
              + "^"
              + columns
              + " outcomes are more than 2^24 probabilities: lower sources, columns or levels");
    }
    if (!(concentration > 0)) {
      throw new IllegalArgumentException("concentration must be > 0, was " + concentration);
    }
  }

  /** Outcomes of the first columns. */
  int heads() {
    return (int) Math.round(Math.pow(levels, head));
  }

  /** Outcomes of the other columns. */
  int tails() {
    return (int) Math.round(Math.pow(levels, columns - head));
  }
}
