package org.tributary.plugins.score;

import java.util.Set;
import org.tributary.sdk.data.ForwardingSamples;
import org.tributary.sdk.data.Samples;

/** Rows of which some values are missing. */
record MaskedRows(Samples base, double[][] mask) implements ForwardingSamples {

  @Override
  public Set<String> extras() {
    return Set.of("mask");
  }

  @Override
  public int extraWidth(String name) {
    return space().width();
  }

  @Override
  public double extra(String name, int row, int position) {
    return mask[row][position];
  }
}
