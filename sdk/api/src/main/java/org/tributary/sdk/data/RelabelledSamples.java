package org.tributary.sdk.data;

/** Other samples with one source label for every row. */
record RelabelledSamples(Samples base, int source, int sources) implements ForwardingSamples {
  RelabelledSamples {
    if (sources < 1 || source < 0 || source >= sources) {
      throw new IllegalArgumentException("source " + source + " of " + sources + " sources");
    }
    if (base instanceof RelabelledSamples inner) {
      base = inner.base;
    }
  }

  @Override
  public int source(int row) {
    return source;
  }
}
