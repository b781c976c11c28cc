package org.tributary.plugins.density;

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
 * The bytes of a {@link KdeModel}: version, kernel, K, d, and for each source n, the points, the
 * weights and the kernel's covariance.
 */
final class KdeFormat {
  private static final int VERSION = 1;

  private KdeFormat() {}

  static void write(KernelOrder order, List<KernelDensity> densities, OutputStream out)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeUTF(order.name());
    data.writeInt(densities.size());
    data.writeInt(densities.get(0).points().numCols);
    for (KernelDensity density : densities) {
      data.writeInt(density.weights().length);
      put(data, density.points().data);
      put(data, density.weights());
      put(data, density.kernel().data);
    }
    data.flush();
  }

  static KdeModel read(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a kernel density estimate of format " + version + ", this plugin reads " + VERSION);
    }
    KernelOrder order = KernelOrder.valueOf(data.readUTF());
    int sources = data.readInt();
    int dimension = data.readInt();
    if (dimension != space.width()) {
      throw new IOException("a model of " + dimension + " columns, wanted " + space.width());
    }
    List<KernelDensity> densities = new ArrayList<>();
    for (int k = 0; k < sources; k++) {
      int count = data.readInt();
      densities.add(
          new KernelDensity(
              DMatrixRMaj.wrap(count, dimension, take(data, count * dimension)),
              take(data, count),
              DMatrixRMaj.wrap(dimension, dimension, take(data, dimension * dimension))));
    }
    return new KdeModel(space, order, densities);
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
