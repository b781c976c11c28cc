package org.tributary.plugins.deep.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A trained flow. */
final class FlowModel implements Model, LogDensity, ParameterCount, WarmStart {
  static final int VERSION = 1;
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

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] y = scaling.standardised(points.toMatrix());
    int d = network.dimension();
    double[] result = new double[points.size()];
    if (result.length == 0) {
      return result;
    }
    float[][] both = new float[2][];
    tensors.evaluate(
        manager -> {
          NDList found =
              network.toNormal(
                  arrays(manager), points(manager, y), oneHot(manager, result.length, source));
          both[0] = found.get(0).toFloatArray();
          both[1] = found.get(1).toFloatArray();
          return both;
        });
    double constant = d * Normal.LOG_ROOT_TWO_PI + scaling.logVolume();
    for (int row = 0; row < result.length; row++) {
      double squares = 0;
      for (int i = 0; i < d; i++) {
        squares += (double) both[0][row * d + i] * both[0][row * d + i];
      }
      double value = both[1][row] - squares / 2 - constant;
      // Not a number where a point lies so far out that its float32 overflows.
      result[row] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
    return result;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    double[] normal = new double[count * network.dimension()];
    stream.fillGaussian(normal, 0, normal.length);
    if (count > 0) {
      float[] drawn =
          tensors.evaluate(
              manager ->
                  network
                      .toData(
                          arrays(manager), points(manager, normal), oneHot(manager, count, source))
                      .toFloatArray());
      for (int i = 0; i < normal.length; i++) {
        normal[i] = drawn[i];
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
