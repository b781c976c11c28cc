package org.tributary.plugins.study.multisource.bound;

/**
 * Tables whose first columns are a source's own and whose rest, given them, all sources share. The
 * paper has no theorem on them; they are the smallest class in which its ratio law can be checked
 * without an optimiser. Where all outcomes are equally likely, the leading term of the expected
 * error follows the square root of the counts exactly.
 *
 * @param sources K
 * @param samples n
 * @param heads H, outcomes of the first columns
 * @param tails T, outcomes of the rest
 */
record SharedTailClass(int sources, int samples, long heads, long tails)
    implements ConditionalClass {

  /** {@code K (H - 1) + H (T - 1)} pooled and {@code K (H T - 1)} apart. */
  @Override
  public long parameters(String arm) {
    return arm.equals("separate")
        ? sources * (heads * tails - 1)
        : sources * (heads - 1) + heads * (tails - 1);
  }

  @Override
  public double rate(String arm) {
    return Math.sqrt((double) parameters(arm) / samples);
  }

  /** {@code H (T - 1) / (H T - 1)}. */
  @Override
  public double similarity() {
    return heads * (tails - 1.0) / (heads * tails - 1.0);
  }
}
