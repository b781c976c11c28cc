package org.tributary.plugins.deep.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A trained flow. */
final class FlowModel implements Model, LogDensity, ParameterCount, WarmStart {
  static final int VERSION = 1;

  /** Points that are evaluated together. */
  static final int ROWS = 16384;

  /**
   * Deviations beyond which a point at which float32 overflows has density 0. A map that did not
   * run away overflows nowhere nearer: it would have to stretch by 1e32.
   */
  private static final double FAR = 1e6;

  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final FlowNetwork network;
  private final float[] weights;
  private final Scaling scaling;
  private final Tensors tensors;

  FlowModel(Space space, FlowNetwork network, float[] weights, Scaling scaling, Tensors tensors) {
    this.space = space;
    this.network = network;
    this.weights = weights;
    this.scaling = scaling;
    this.tensors = tensors;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return network.sources();
  }

  @Override
  public long parameters() {
    return weights.length;
  }

  /**
   * {@inheritDoc}
   *
   * @throws CensoredException {@code diverged} when a point near the training data has no value
   */
  @Override
  public double[] logDensity(int source, Samples points) {
    double[] y = scaling.standardised(points.toMatrix());
    double[] result = new double[points.size()];
    for (int from = 0; from < result.length; from += ROWS) {
      int to = Math.min(result.length, from + ROWS);
      logDensity(source, y, from, to, result);
    }
    return result;
  }

  private void logDensity(int source, double[] y, int from, int to, double[] result) {
    int d = network.dimension();
    double[] block = Arrays.copyOfRange(y, from * d, to * d);
    float[][] both =
        tensors.evaluate(
            manager -> {
              NDList found =
                  network.toNormal(
                      arrays(manager), points(manager, block), oneHot(manager, to - from, source));
              return new float[][] {found.get(0).toFloatArray(), found.get(1).toFloatArray()};
            });
    double constant = d * Normal.LOG_ROOT_TWO_PI + scaling.logVolume();
    for (int row = 0; row < to - from; row++) {
      double squares = 0;
      for (int i = 0; i < d; i++) {
        squares += (double) both[0][row * d + i] * both[0][row * d + i];
      }
      double value = both[1][row] - squares / 2 - constant;
      result[from + row] =
          Double.isFinite(value) ? value : outside(Arrays.copyOfRange(block, row * d, row * d + d));
    }
  }

  /** The log-density of a standardised point at which the map leaves float32. */
  private static double outside(double[] y) {
    double distance = Arrays.stream(y).map(Math::abs).max().orElseThrow();
    if (distance > FAR) {
      return Double.NEGATIVE_INFINITY;
    }
    throw new CensoredException(
        Outcome.DIVERGED,
        "the flow has no density at a point "
            + distance
            + " deviations from the mean of its training data: its weights have run away; lower the"
            + " learning rate or set clip");
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int d = network.dimension();
    double[] normal = new double[count * d];
    stream.fillGaussian(normal, 0, normal.length);
    for (int from = 0; from < count; from += ROWS) {
      int rows = Math.min(ROWS, count - from);
      double[] block = Arrays.copyOfRange(normal, from * d, (from + rows) * d);
      float[] drawn =
          tensors.evaluate(
              manager ->
                  network
                      .toData(
                          arrays(manager), points(manager, block), oneHot(manager, rows, source))
                      .toFloatArray());
      for (int i = 0; i < drawn.length; i++) {
        normal[from * d + i] = drawn[i];
      }
    }
    return MatrixSamples.ofSource(space, scaling.restored(normal), source, sources(), DRAWN);
  }

  private NDList arrays(NDManager manager) {
    return network.layout().split(manager.create(weights, new Shape(weights.length)));
  }

  private NDArray points(NDManager manager, double[] y) {
    return manager.create(
        FloatArrays.of(y), new Shape(y.length / network.dimension(), network.dimension()));
  }

  private NDArray oneHot(NDManager manager, int rows, int source) {
    float[] ones = new float[rows * sources()];
    for (int row = 0; row < rows; row++) {
      ones[row * sources() + source] = 1;
    }
    return manager.create(ones, new Shape(rows, sources()));
  }

  @Override
  public byte[] reached(int source) {
    return Start.reached(network.layout(), weights, source, scaling.bytes());
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources());
    data.writeInt(network.dimension());
    scaling.write(data);
    FloatArrays.write(data, weights);
    data.flush();
  }
}
