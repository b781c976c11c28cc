package org.tributary.plugins.deep.gan;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Critic;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A trained generator with its critic. */
final class GanModel implements Model, Critic, ParameterCount, WarmStart {
  static final int VERSION = 1;
  private static final Origin DRAWN = Origin.synthetic(1);
  private static final int ROWS = 16384;

  private final Space space;
  private final GanNetwork generator;
  private final GanNetwork critic;
  private final float[] generatorWeights;
  private final float[] criticWeights;
  private final Scaling scaling;
  private final Tensors tensors;

  GanModel(
      Space space,
      GanNetwork generator,
      GanNetwork critic,
      float[] generatorWeights,
      float[] criticWeights,
      Scaling scaling,
      Tensors tensors) {
    this.space = space;
    this.generator = generator;
    this.critic = critic;
    this.generatorWeights = generatorWeights;
    this.criticWeights = criticWeights;
    this.scaling = scaling;
    this.tensors = tensors;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return generator.layout().sources();
  }

  /** Of the generator: the critic has no part in the law. */
  @Override
  public long parameters() {
    return generatorWeights.length;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    double[] latent = new double[count * generator.inputs()];
    stream.fillGaussian(latent, 0, latent.length);
    float[] made = outputs(generator, generatorWeights, source, latent, space.width());
    double[] y = new double[made.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = made[i];
    }
    return MatrixSamples.ofSource(space, scaling.restored(y), source, sources(), DRAWN);
  }

  @Override
  public double[] judge(int source, Samples points) {
    float[] found =
        outputs(critic, criticWeights, source, scaling.standardised(points.toMatrix()), 1);
    double[] result = new double[found.length];
    for (int row = 0; row < result.length; row++) {
      result[row] = found[row];
    }
    return result;
  }

  private float[] outputs(
      GanNetwork network, float[] weights, int source, double[] inputs, int width) {
    int rows = inputs.length / network.inputs();
    float[] outputs = new float[rows * width];
    float[] all = FloatArrays.of(inputs);
    for (int from = 0; from < rows; from += ROWS) {
      int count = Math.min(ROWS, rows - from);
      int at = from * network.inputs();
      float[] block = java.util.Arrays.copyOfRange(all, at, at + count * network.inputs());
      float[] found =
          tensors.evaluate(
              manager ->
                  network
                      .forward(
                          GanStep.arrays(manager, network, weights),
                          manager.create(block, new Shape(count, network.inputs())),
                          oneHot(manager, count, source))
                      .toFloatArray());
      System.arraycopy(found, 0, outputs, from * width, found.length);
    }
    return outputs;
  }

  private ai.djl.ndarray.NDArray oneHot(NDManager manager, int rows, int source) {
    float[] ones = new float[rows * sources()];
    for (int row = 0; row < rows; row++) {
      ones[row * sources() + source] = 1;
    }
    return manager.create(ones, new Shape(rows, sources()));
  }

  @Override
  public byte[] reached(int source) {
    ParameterLayout both = ParameterLayout.joined(generator.layout(), critic.layout());
    return Start.reached(
        both, FloatArrays.joined(generatorWeights, criticWeights), source, scaling.bytes());
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources());
    data.writeInt(space.width());
    scaling.write(data);
    FloatArrays.write(data, generatorWeights);
    FloatArrays.write(data, criticWeights);
    data.flush();
  }
}
