package org.tributary.plugins.deep.autoregressive;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A trained autoregressive network. */
final class AutoregressiveModel
    implements Model, LogDensity, FiniteForm, ParameterCount, WarmStart, WeightNorm {
  static final int VERSION = 1;
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final TokenNetwork network;
  private final float[] weights;
  private final Origin origin;
  private final NextValue next;

  AutoregressiveModel(Space space, TokenNetwork network, float[] weights, Tensors tensors) {
    this(space, network, weights, tensors, DRAWN);
  }

  /** Whose draws are of an origin: real where the network is a law that data come from. */
  AutoregressiveModel(
      Space space, TokenNetwork network, float[] weights, Tensors tensors, Origin origin) {
    this.space = space;
    this.network = network;
    this.weights = weights;
    this.origin = origin;
    this.next = new NextValue(network, weights, tensors);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return network.sources();
  }

  /** Weights and biases of the perceptron alone. */
  int perceptronSize() {
    return network.perceptronSize();
  }

  @Override
  public long parameters() {
    return weights.length;
  }

  @Override
  public double largestWeight() {
    return FloatArrays.largest(weights);
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    return capability == FiniteForm.class && !network.alphabet().enumerable()
        ? Optional.empty()
        : Model.super.as(capability);
  }

  @Override
  public double[] probabilities(int source) {
    Alphabet alphabet = network.alphabet();
    double[] logs = {0};
    for (int t = 0; t < alphabet.columns(); t++) {
      double[][] conditional =
          next.logProbabilities(source, t, logs.length, number -> prefix(alphabet, number));
      double[] longer = new double[logs.length * alphabet.levels()[t]];
      for (int at = 0; at < longer.length; at++) {
        longer[at] = logs[at % logs.length] + conditional[at % logs.length][at / logs.length];
      }
      logs = longer;
    }
    for (int at = 0; at < logs.length; at++) {
      logs[at] = Math.exp(logs[at]);
    }
    return logs;
  }

  private static int[] prefix(Alphabet alphabet, int number) {
    int[] row = new int[alphabet.columns()];
    int left = number;
    for (int j = 0; j < row.length; j++) {
      row[j] = left % alphabet.levels()[j];
      left /= alphabet.levels()[j];
    }
    return row;
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    int[][] rows = Rows.of(points);
    double[] result = new double[rows.length];
    for (int t = 0; t < network.alphabet().columns() && rows.length > 0; t++) {
      double[][] conditional = next.logProbabilities(source, t, rows.length, row -> rows[row]);
      for (int row = 0; row < rows.length; row++) {
        result[row] += conditional[row][rows[row][t]];
      }
    }
    return result;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int columns = network.alphabet().columns();
    int[][] rows = new int[count][columns];
    DMatrixRMaj values = new DMatrixRMaj(count, columns);
    for (int t = 0; t < columns && count > 0; t++) {
      double[][] conditional = next.logProbabilities(source, t, count, row -> rows[row]);
      RandomStream draws = stream.at(t);
      for (int row = 0; row < count; row++) {
        double left = draws.nextDouble();
        int value = 0;
        while (value < network.alphabet().levels()[t] - 1
            && (left -= Math.exp(conditional[row][value])) >= 0) {
          value++;
        }
        rows[row][t] = value;
        values.set(row, t, value);
      }
    }
    return MatrixSamples.ofSource(space, values, source, sources(), origin);
  }

  @Override
  public byte[] reached(int source) {
    return Start.reached(network.layout(), weights, source, new byte[0]);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources());
    FloatArrays.write(data, weights);
    data.flush();
  }
}
