package org.tributary.engine.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** Learns a noisy mean, says how often it was fitted, and opens something it wants closed. */
record MeanFamily(boolean costly, AtomicInteger fits, AtomicInteger open) implements ModelFamily {
  static final ColumnSpace SPACE = ColumnSpace.reals(1);

  MeanFamily(boolean costly) {
    this(costly, new AtomicInteger(), new AtomicInteger());
  }

  /** A model that is one number. */
  record Mean(double value, int sources) implements Model {
    @Override
    public Space space() {
      return SPACE;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      SamplesBuilder rows = new SamplesBuilder(SPACE, sources);
      for (int row = 0; row < count; row++) {
        rows.add(new double[] {value}, source, row);
      }
      return rows.build();
    }

    @Override
    public void save(OutputStream out) throws IOException {
      DataOutputStream data = new DataOutputStream(out);
      data.writeDouble(value);
      data.writeInt(sources);
    }
  }

  @Override
  public Capabilities capabilities(Space space) {
    return new Capabilities(Set.of(), true, costly, Capabilities.Repeatability.BITWISE);
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    fits.incrementAndGet();
    open.incrementAndGet();
    context.closing(() -> open.decrementAndGet());
    double sum = context.stream().nextGaussian() * 1e-3;
    for (int row = 0; row < samples.size(); row++) {
      sum += samples.value(row, 0);
    }
    for (double time : context.trainingTimes()) {
      context.at(time, new Mean(sum * time, samples.sources()));
    }
    return new Mean(sum / samples.size(), samples.sources());
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    return new Mean(data.readDouble(), data.readInt());
  }
}
