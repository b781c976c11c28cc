package org.tributary.plugins.gaussian;

import java.util.Arrays;
import java.util.Set;
import org.tributary.sdk.data.ForwardingSamples;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;

/** Rows that say what is seen of them. */
record Masked(Samples base, double[][] mask) implements ForwardingSamples {

  static Samples rows(double[][] values, double[][] mask, int sources, int... labels) {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(values[0].length), sources);
    for (int row = 0; row < values.length; row++) {
      rows.add(values[row], labels.length == 0 ? 0 : labels[row], row);
    }
    return new Masked(rows.build(), mask);
  }

  static Samples all(Samples base) {
    double[][] ones = new double[base.size()][base.space().width()];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    return new Masked(base, ones);
  }

  @Override
  public Set<String> extras() {
    return Set.of("mask");
  }

  @Override
  public int extraWidth(String name) {
    return base.space().width();
  }

  @Override
  public double extra(String name, int row, int position) {
    return mask[row][position];
  }
}
