package org.tributary.plugins.deep.diffusion;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.Fitting;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.space.Space;

/**
 * The bytes of a {@link DiffusionModel}: version, K, d, scaling, moments of the sources, weights.
 */
final class DiffusionFormat {
  private static final int VERSION = 1;

  private DiffusionFormat() {}

  static void write(
      DenoiserNetwork network,
      float[] weights,
      Scaling scaling,
      SourceMoments moments,
      OutputStream out)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(network.sources());
    data.writeInt(network.dimension());
    scaling.write(data);
    for (int k = 0; k < network.sources(); k++) {
      for (double each : moments.mean()[k]) {
        data.writeDouble(each);
      }
      for (double each : moments.variance()[k]) {
        data.writeDouble(each);
      }
    }
    FloatArrays.write(data, weights);
    data.flush();
  }

  static DiffusionModel read(DiffusionOptions options, Space space, InputStream in)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a diffusion of format " + version + ", this plugin reads format " + VERSION);
    }
    int sources = data.readInt();
    int dimension = data.readInt();
    if (dimension != space.width()) {
      throw new IOException("a diffusion of " + dimension + " columns, wanted " + space.width());
    }
    Scaling scaling = Scaling.read(data, dimension);
    double[][] mean = new double[sources][];
    double[][] variance = new double[sources][];
    for (int k = 0; k < sources; k++) {
      mean[k] = Scaling.doubles(data, dimension);
      variance[k] = Scaling.doubles(data, dimension);
    }
    DenoiserNetwork network = options.network(space, sources);
    float[] weights = Fitting.sized(FloatArrays.read(data), network.layout());
    return new DiffusionModel(
        space,
        options,
        network,
        weights,
        scaling,
        new SourceMoments(mean, variance),
        Tensors.cpu());
  }
}
