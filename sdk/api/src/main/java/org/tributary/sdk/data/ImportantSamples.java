package org.tributary.sdk.data;

/**
 * Other samples, each of whose rows counts as much in the likelihood.
 *
 * @param importance above 0
 */
record ImportantSamples(Samples base, double importance) implements ForwardingSamples {
  ImportantSamples {
    if (!(importance > 0) || !Double.isFinite(importance)) {
      throw new IllegalArgumentException("importance must be > 0, was " + importance);
    }
  }

  @Override
  public double importance(int row) {
    return importance;
  }

  @Override
  public boolean important() {
    return importance != 1;
  }
}
