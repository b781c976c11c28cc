package org.tributary.plugins.study.selfconsuming;

import java.io.OutputStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** Draws the value 1 for ever, as one row whose weight is the number of draws. */
record UrnModel(Space space) implements Model {
  @Override
  public int sources() {
    return 1;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    return new SamplesBuilder(space, 1)
        .add(new double[] {1}, 0, 0, Origin.REAL, Math.max(1, count))
        .build()
        .select(count == 0 ? new int[0] : new int[] {0});
  }

  @Override
  public void save(OutputStream out) {
    throw new UnsupportedOperationException("no test saves");
  }
}
