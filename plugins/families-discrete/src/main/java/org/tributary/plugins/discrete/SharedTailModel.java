package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A table of heads a source, and one table of tails a head that all sources share. */
final class SharedTailModel implements Model, FiniteForm, LogDensity, Tempered, ParameterCount {
  private final SharedTailShape shape;
  private final double[][] heads;
  private final double[][] tails;
  private final JointTable joint;

  /**
   * Tables, taken over.
   *
   * @param heads probabilities of the heads, a row a source
   * @param tails probabilities of the tails, a row a head
   */
  SharedTailModel(Space space, SharedTailShape shape, double[][] heads, double[][] tails) {
    this.shape = shape;
    this.heads = heads;
    this.tails = tails;
    double[][] product = new double[heads.length][shape.heads() * shape.tails()];
    for (int k = 0; k < product.length; k++) {
      for (int at = 0; at < product[k].length; at++) {
        int head = at % shape.heads();
        product[k][at] = heads[k][head] * tails[head][at / shape.heads()];
      }
    }
    joint = new JointTable(space, shape.alphabet(), product);
  }

  /** Relative counts, smoothed; the tail after a head that no source shows is uniform. */
  static SharedTailModel fit(Samples samples, SharedTailShape shape, double smoothing) {
    Frequencies.checkSources(samples);
    double[][] heads = new double[samples.sources()][shape.heads()];
    double[][] tails = new double[shape.heads()][shape.tails()];
    for (int row = 0; row < samples.size(); row++) {
      int outcome = shape.alphabet().outcome(samples, row);
      if (outcome < 0) {
        throw Frequencies.outside(row);
      }
      int head = outcome % shape.heads();
      heads[samples.source(row)][head] += samples.weight(row);
      tails[head][outcome / shape.heads()] += samples.weight(row);
    }
    Arrays.setAll(heads, k -> Frequencies.smoothed(heads[k], smoothing));
    Arrays.setAll(tails, head -> Frequencies.smoothed(tails[head], smoothing));
    return new SharedTailModel(samples.space(), shape, heads, tails);
  }

  @Override
  public Space space() {
    return joint.space();
  }

  @Override
  public int sources() {
    return heads.length;
  }

  @Override
  public long parameters() {
    return shape.parameters(heads.length);
  }

  @Override
  public double[] probabilities(int source) {
    return joint.probabilities(source);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return joint.logDensity(source, points);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    return joint.sample(source, count, stream);
  }

  /** Tempers the table of whole outcomes, which leaves the family. */
  @Override
  public Law tempered(double factor) {
    return joint.tempered(factor);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    double[][] rows = Arrays.copyOf(heads, heads.length + tails.length);
    System.arraycopy(tails, 0, rows, heads.length, tails.length);
    TableFormat.write(rows, out);
  }
}
