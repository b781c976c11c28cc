package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** Columns that know nothing of one another: the frequencies of each, a set a source. */
final class IndependentColumns implements Model, LogDensity, Tempered, ParameterCount {
  private final Space space;
  private final Alphabet alphabet;
  private final double[][] margins;

  /** Row {@code k * columns + c} of {@code margins} is column c of source k; taken over. */
  IndependentColumns(Space space, Alphabet alphabet, double[][] margins) {
    this.space = space;
    this.alphabet = alphabet;
    this.margins = margins;
  }

  /** Frequencies of each column of each source, smoothed. */
  static IndependentColumns fit(Samples samples, Alphabet alphabet, double smoothing) {
    Frequencies.checkSources(samples);
    int width = alphabet.levels().length;
    double[][] counts = new double[samples.sources() * width][];
    for (int at = 0; at < counts.length; at++) {
      counts[at] = new double[alphabet.levels()[at % width]];
    }
    for (int row = 0; row < samples.size(); row++) {
      for (int column = 0; column < width; column++) {
        int code = alphabet.code(samples, row, column);
        if (code < 0) {
          throw Frequencies.outside(row);
        }
        counts[samples.source(row) * width + column][code] += samples.weight(row);
      }
    }
    for (int at = 0; at < counts.length; at++) {
      counts[at] = Frequencies.smoothed(counts[at], smoothing);
    }
    return new IndependentColumns(samples.space(), alphabet, counts);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return margins.length / space.width();
  }

  @Override
  public long parameters() {
    long sum = 0;
    for (double[] margin : margins) {
      sum += margin.length - 1;
    }
    return sum;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int width = space.width();
    DMatrixRMaj rows = new DMatrixRMaj(count, width);
    for (int column = 0; column < width; column++) {
      double[] cumulative = Frequencies.cumulative(margins[source * width + column]);
      for (int row = 0; row < count; row++) {
        rows.data[row * width + column] = stream.categorical(cumulative);
      }
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), JointTable.DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    int width = space.width();
    double[] result = new double[points.size()];
    for (int row = 0; row < result.length; row++) {
      for (int column = 0; column < width; column++) {
        int code = alphabet.code(points, row, column);
        result[row] +=
            code < 0 ? Double.NEGATIVE_INFINITY : Math.log(margins[source * width + column][code]);
      }
    }
    return result;
  }

  @Override
  public Law tempered(double factor) {
    double[][] sharpened = new double[margins.length][];
    for (int at = 0; at < sharpened.length; at++) {
      sharpened[at] = Frequencies.tempered(margins[at], factor);
    }
    return new IndependentColumns(space, alphabet, sharpened);
  }

  @Override
  public Set<Class<?>> capabilities() {
    return LawCapabilities.joined(Model.super.capabilities(), FiniteForm.class);
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    if (capability == FiniteForm.class && alphabet.enumerable()) {
      return Optional.of(capability.cast((FiniteForm) this::product));
    }
    return Model.super.as(capability);
  }

  private double[] product(int source) {
    double[] product = {1};
    int width = space.width();
    for (int column = 0; column < width; column++) {
      double[] margin = margins[source * width + column];
      double[] longer = new double[product.length * margin.length];
      for (int at = 0; at < longer.length; at++) {
        longer[at] = product[at % product.length] * margin[at / product.length];
      }
      product = longer;
    }
    return product;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    TableFormat.write(margins, out);
  }
}
