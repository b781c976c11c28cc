package org.tributary.testkit.sample;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** Independent unit Gaussians around one mean, the same for every source. */
record Normal(Space space, int sources, double mean, Fault fault) implements Model, LogDensity {
  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, sources);
    for (int row = 0; row < (fault == Fault.SHORT ? count - 1 : count); row++) {
      double[] values = new double[space.width()];
      for (int position = 0; position < values.length; position++) {
        values[position] = mean + stream.nextGaussian();
      }
      rows.add(values, source, row);
    }
    return rows.build();
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] all = new double[points.size()];
    for (int row = 0; row < all.length; row++) {
      for (int position = 0; position < space.width(); position++) {
        double apart = points.value(row, position) - mean;
        all[row] -= 0.5 * (apart * apart + Math.log(2 * Math.PI));
      }
      all[row] = fault == Fault.NAN_DENSITY ? Double.NaN : all[row];
    }
    return all;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(1);
    data.writeInt(sources);
    data.writeDouble(fault == Fault.FORGETS ? 0 : mean);
    data.flush();
  }
}
