package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.OutputStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * The probability of every outcome, a table a source. When more points are asked for than there are
 * outcomes, the distinct outcomes come with multinomial counts as weights.
 */
final class JointTable implements Model, FiniteForm, LogDensity, Tempered, ParameterCount {
  static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final Alphabet alphabet;
  private final double[][] probabilities;
  private final double[][] cumulative;

  /** A table; {@code probabilities} is taken over. */
  JointTable(Space space, Alphabet alphabet, double[][] probabilities) {
    this.space = space;
    this.alphabet = alphabet;
    this.probabilities = probabilities;
    this.cumulative = new double[probabilities.length][];
    for (int k = 0; k < probabilities.length; k++) {
      cumulative[k] = Frequencies.cumulative(probabilities[k]);
    }
  }

  /** Frequencies of the rows of each source, smoothed. */
  static JointTable fit(Samples samples, Alphabet alphabet, double smoothing) {
    Frequencies.checkSources(samples);
    double[][] counts = new double[samples.sources()][(int) alphabet.size()];
    for (int row = 0; row < samples.size(); row++) {
      int outcome = alphabet.outcome(samples, row);
      if (outcome < 0) {
        throw Frequencies.outside(row);
      }
      counts[samples.source(row)][outcome] += samples.weight(row);
    }
    for (int k = 0; k < counts.length; k++) {
      counts[k] = Frequencies.smoothed(counts[k], smoothing);
    }
    return new JointTable(samples.space(), alphabet, counts);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return probabilities.length;
  }

  @Override
  public double[] probabilities(int source) {
    return probabilities[source].clone();
  }

  @Override
  public long parameters() {
    return (long) probabilities.length * (probabilities[0].length - 1);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    if (count > probabilities[source].length) {
      return counted(source, stream.multinomial(count, probabilities[source]));
    }
    int width = space.width();
    DMatrixRMaj rows = new DMatrixRMaj(count, width);
    for (int row = 0; row < count; row++) {
      alphabet.write(stream.categorical(cumulative[source]), rows.data, row * width);
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), DRAWN);
  }

  /** Distinct outcomes with their counts as weights. */
  Samples counted(int source, int[] counts) {
    int distinct = 0;
    for (int count : counts) {
      distinct += count > 0 ? 1 : 0;
    }
    int width = space.width();
    DMatrixRMaj rows = new DMatrixRMaj(distinct, width);
    int[] labels = new int[distinct];
    long[] weights = new long[distinct];
    int next = 0;
    for (int outcome = 0; outcome < counts.length; outcome++) {
      if (counts[outcome] > 0) {
        alphabet.write(outcome, rows.data, next * width);
        labels[next] = source;
        weights[next++] = counts[outcome];
      }
    }
    return MatrixSamples.weighted(space, rows, labels, sources(), DRAWN, weights);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] result = new double[points.size()];
    for (int row = 0; row < result.length; row++) {
      int outcome = alphabet.outcome(points, row);
      result[row] =
          outcome < 0 ? Double.NEGATIVE_INFINITY : Math.log(probabilities[source][outcome]);
    }
    return result;
  }

  @Override
  public Law tempered(double factor) {
    double[][] sharpened = new double[probabilities.length][];
    for (int k = 0; k < sharpened.length; k++) {
      sharpened[k] = Frequencies.tempered(probabilities[k], factor);
    }
    return new JointTable(space, alphabet, sharpened);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    TableFormat.write(probabilities, out);
  }
}
