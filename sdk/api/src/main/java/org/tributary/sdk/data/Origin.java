package org.tributary.sdk.data;

/**
 * Where a point came from.
 *
 * @param generation 0 for real data; g for a point drawn from the g-th model
 */
public record Origin(int generation) {
  /** Real data. */
  public static final Origin REAL = new Origin(0);

  public Origin {
    if (generation < 0) {
      throw new IllegalArgumentException("generation must be >= 0, was " + generation);
    }
  }

  /** Drawn from the model of a generation, 1 or later. */
  public static Origin synthetic(int generation) {
    if (generation < 1) {
      throw new IllegalArgumentException("a synthetic generation is >= 1, was " + generation);
    }
    return new Origin(generation);
  }

  /** Whether it is real data. */
  public boolean real() {
    return generation == 0;
  }
}
