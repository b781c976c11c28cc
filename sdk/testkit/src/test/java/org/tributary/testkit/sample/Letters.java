package org.tributary.testkit.sample;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;
import org.tributary.testkit.sample.LettersFactory.Fault;

/**
 * Codes that say nothing of each other, on category columns or as tokens of a uniform length.
 *
 * @param shares of the codes by source and column, of one column for tokens
 */
record Letters(Space space, double[][][] shares, Fault fault)
    implements Model, LogDensity, FiniteForm, NextTokens {

  static Set<Class<?>> offered(Space space) {
    return Set.of(LogDensity.class, space.allCategories() ? FiniteForm.class : NextTokens.class);
  }

  @Override
  public Set<Class<?>> capabilities() {
    return offered(space);
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    return capabilities().contains(capability)
        ? Optional.of(capability.cast(this))
        : Optional.empty();
  }

  @Override
  public int sources() {
    return shares.length;
  }

  private double[] at(int source, int position) {
    return shares[source][space.allCategories() ? position : 0];
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, sources());
    for (int row = 0; row < count; row++) {
      int width = space.allCategories() ? space.width() : 1 + stream.nextInt(space.width());
      double[] values = new double[width];
      for (int i = 0; i < width; i++) {
        double left = stream.nextDouble();
        double[] own = at(source, i);
        while (values[i] < own.length - 1 && left >= own[(int) values[i]]) {
          left -= own[(int) values[i]++];
        }
      }
      rows.add(values, source, row, Origin.synthetic(1), 1);
    }
    return rows.build();
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] logs = new double[points.size()];
    for (int row = 0; row < logs.length; row++) {
      logs[row] = space.allCategories() ? 0 : -Math.log(space.width());
      for (int i = 0; i < points.length(row); i++) {
        logs[row] += Math.log(at(source, i)[(int) points.value(row, i)]);
      }
    }
    return logs;
  }

  @Override
  public double[] probabilities(int source) {
    double[] all = {1};
    for (int i = 0; i < space.width(); i++) {
      double[] own = at(source, fault == Fault.REVERSED ? space.width() - 1 - i : i);
      double[] longer = new double[all.length * own.length];
      double[] before = all;
      Arrays.setAll(longer, at -> before[at % before.length] * own[at / before.length]);
      all = longer;
    }
    all[0] = fault == Fault.NAN ? Double.NaN : all[0];
    return fault == Fault.FEW ? new double[] {all[0]} : all;
  }

  @Override
  public double[][] nextTokens(int source, int[] tokens) {
    double[] own = at(source, 0).clone();
    if (fault == Fault.ZERO) {
      Arrays.fill(own, 0);
    }
    if (fault == Fault.REVERSED) {
      Arrays.setAll(own, code -> at(source, 0)[own.length - 1 - code]);
    }
    double[][] next = new double[tokens.length][];
    Arrays.fill(next, own);
    return next;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(Normal.FORMAT);
    data.writeInt(sources());
    for (double[][] source : shares) {
      for (double[] column : source) {
        for (double share : column) {
          data.writeDouble(share);
        }
      }
    }
    data.flush();
  }
}
