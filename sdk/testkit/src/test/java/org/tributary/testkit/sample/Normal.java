package org.tributary.testkit.sample;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** Independent unit Gaussians around a mean of each source. */
record Normal(Space space, double[][] means, Fault fault) implements Model, LogDensity {
  static final int FORMAT = 1;
  private static final double[] POINT = new double[1000];

  @Override
  public int sources() {
    return means.length;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    boolean elsewhere = fault == Fault.OTHER_SPACE;
    Space drawn = elsewhere ? ColumnSpace.reals(space.width() + 1) : space;
    SamplesBuilder rows = new SamplesBuilder(drawn, sources());
    int label = fault == Fault.OTHER_LABEL ? sources() - 1 - source : source;
    Origin origin = fault == Fault.MARKED_REAL ? Origin.REAL : Origin.synthetic(1);
    double[] before = new double[drawn.width()];
    RandomStream own = fault == Fault.FIXED_SEED ? RandomStream.of(1, 1) : stream;
    for (int row = 0; row < (fault == Fault.SHORT ? count - 1 : count); row++) {
      double[] values = new double[drawn.width()];
      for (int position = 0; position < space.width(); position++) {
        boolean narrow = fault == Fault.NARROW || fault == Fault.NARROW_WIDE && space.width() > 3;
        double width = narrow ? 0.5 : 1;
        values[position] = means[source][position] + width * own.nextGaussian() + moved();
      }
      if (fault == Fault.TWINS && row % 2 == 1) {
        rows.add(before, label, row, origin, 1);
        continue;
      }
      before = values;
      rows.add(values, label, row, origin, 1);
    }
    if (fault == Fault.SAMPLING_MOVES) {
      means[source][0] += 0.1;
    }
    return rows.build();
  }

  private double moved() {
    return fault == Fault.SHIFTED ? 3 : fault == Fault.GLOBAL_RANDOM ? Math.random() : 0;
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] all = new double[points.size()];
    double[] mean = means[fault == Fault.DENSITY_REVERSED ? sources() - 1 - source : source];
    double deviation = fault == Fault.TWICE_AS_WIDE ? 2 : 1;
    double[] apart = fault == Fault.SHARED_POINT ? POINT : new double[space.width()];
    for (int row = 0; row < all.length; row++) {
      for (int position = 0; position < space.width(); position++) {
        apart[position] = (points.value(row, position) - mean[position]) / deviation;
      }
      for (int position = 0; position < space.width(); position++) {
        all[row] -= 0.5 * (apart[position] * apart[position] + Math.log(2 * Math.PI));
        all[row] -= Math.log(deviation);
      }
      all[row] = fault == Fault.NAN_DENSITY ? Double.NaN : all[row];
      all[row] += fault == Fault.ONE_NAT || fault == Fault.WIDE && space.width() > 3 ? 1 : 0;
      boolean far = java.util.Arrays.stream(apart).limit(space.width()).anyMatch(x -> x * x > 2.25);
      all[row] = fault == Fault.CUT && far ? Double.NEGATIVE_INFINITY : all[row];
    }
    if (fault == Fault.BATCH) {
      double average = java.util.Arrays.stream(all).average().orElse(0);
      java.util.Arrays.setAll(all, row -> all[row] - 0.01 * average);
    }
    return all;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(FORMAT);
    data.writeInt(sources());
    for (double[] mean : means) {
      for (double each : mean) {
        data.writeDouble(fault == Fault.FORGETS ? 0 : each);
      }
    }
    if (fault == Fault.STAMPED) {
      data.writeLong(System.nanoTime());
    }
    data.flush();
    if (fault == Fault.CLOSES) {
      data.close();
    }
  }
}
