package org.tributary.evidence.crossing;

/**
 * A generation, or the statement that it lies beyond the last one that was run.
 *
 * @param generation {@code >= 0}; the last one run where censored
 * @param censored whether it lies beyond
 */
public record GenerationBound(int generation, boolean censored) {
  public GenerationBound {
    if (generation < 0) {
      throw new IllegalArgumentException("generation must be >= 0, was " + generation);
    }
  }

  /** {@code 4}, or {@code > 20} where censored. */
  @Override
  public String toString() {
    return censored ? "> " + generation : Integer.toString(generation);
  }
}
