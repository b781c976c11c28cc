package org.tributary.plugins.discrete;

import org.tributary.sdk.option.Option;

/** Options of {@link SharedTailFactory}. */
public record SharedTailOptions(
    @Option(
            value = "Number of first columns whose table is a source's own; the rest is shared.",
            fallback = "1",
            fact = "source.head",
            min = 0)
        int head,
    @Option(
            value = "Added to every count; 0 leaves unseen outcomes at probability 0.",
            fallback = "0",
            min = 0)
        double smoothing) {

  public SharedTailOptions {
    if (head < 0) {
      throw new IllegalArgumentException("head must be >= 0, was " + head);
    }
    if (!(smoothing >= 0)) {
      throw new IllegalArgumentException("smoothing must be >= 0, was " + smoothing);
    }
  }
}
