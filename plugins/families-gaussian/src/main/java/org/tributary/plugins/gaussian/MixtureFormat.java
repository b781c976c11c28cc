package org.tributary.plugins.gaussian;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/**
 * The bytes of a {@link MixtureModel}: version, K, d, and for each source the number of components,
 * their weights, means and covariances.
 */
final class MixtureFormat {
  private static final int VERSION = 1;

  private MixtureFormat() {}

  static void write(List<GaussianMixture> mixtures, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(mixtures.size());
    data.writeInt(mixtures.get(0).means().numCols);
    for (GaussianMixture mixture : mixtures) {
      data.writeInt(mixture.components());
      put(data, mixture.weights());
      put(data, mixture.means().data);
      for (DMatrixRMaj covariance : mixture.covariances()) {
        put(data, covariance.data);
      }
    }
    data.flush();
  }

  static MixtureModel read(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a Gaussian mixture of format " + version + ", this plugin reads format " + VERSION);
    }
    int sources = data.readInt();
    int dimension = data.readInt();
    if (dimension != space.width()) {
      throw new IOException("a mixture of " + dimension + " columns, wanted " + space.width());
    }
    List<GaussianMixture> mixtures = new ArrayList<>();
    for (int k = 0; k < sources; k++) {
      int components = data.readInt();
      double[] weights = take(data, components);
      double[] means = take(data, components * dimension);
      List<DMatrixRMaj> covariances = new ArrayList<>();
      for (int j = 0; j < components; j++) {
        covariances.add(DMatrixRMaj.wrap(dimension, dimension, take(data, dimension * dimension)));
      }
      mixtures.add(
          new GaussianMixture(
              weights, DMatrixRMaj.wrap(components, dimension, means), covariances));
    }
    return new MixtureModel(space, mixtures);
  }

  private static void put(DataOutputStream data, double[] values) throws IOException {
    for (double value : values) {
      data.writeDouble(value);
    }
  }

  private static double[] take(DataInputStream data, int count) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = data.readDouble();
    }
    return values;
  }
}
