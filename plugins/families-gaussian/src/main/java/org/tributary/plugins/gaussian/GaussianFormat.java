package org.tributary.plugins.gaussian;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/**
 * The bytes of a {@link GaussianModel}: version, K, d, parameters, the means, and for each source
 * either the number of an earlier source whose covariance it shares or the shape and the entries.
 */
final class GaussianFormat {
  private static final int VERSION = 1;
  private static final int DIAGONAL = -1;
  private static final int FULL = -2;

  private GaussianFormat() {}

  static void write(GaussianModel model, Spread[] spreads, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    int dimension = model.space().width();
    data.writeInt(VERSION);
    data.writeInt(spreads.length);
    data.writeInt(dimension);
    data.writeLong(model.parameters());
    for (int k = 0; k < spreads.length; k++) {
      for (double value : model.mean(k)) {
        data.writeDouble(value);
      }
      int first = Arrays.asList(spreads).indexOf(spreads[k]);
      if (first < k) {
        data.writeInt(first);
      } else if (spreads[k] instanceof DiagonalSpread diagonal) {
        data.writeInt(DIAGONAL);
        for (double deviation : diagonal.deviations()) {
          data.writeDouble(deviation);
        }
      } else {
        data.writeInt(FULL);
        for (double value : spreads[k].covariance().data) {
          data.writeDouble(value);
        }
      }
    }
    data.flush();
  }

  static GaussianModel read(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a Gaussian model of format " + version + ", this plugin reads format " + VERSION);
    }
    int sources = data.readInt();
    int dimension = data.readInt();
    if (dimension != space.width()) {
      throw new IOException(
          "a Gaussian model of " + dimension + " columns, wanted " + space.width());
    }
    long parameters = data.readLong();
    double[][] means = new double[sources][];
    Spread[] spreads = new Spread[sources];
    for (int k = 0; k < sources; k++) {
      means[k] = doubles(data, dimension);
      int shape = data.readInt();
      spreads[k] =
          switch (shape) {
            case DIAGONAL -> DiagonalSpread.ofDeviations(doubles(data, dimension));
            case FULL ->
                FullSpread.of(
                    DMatrixRMaj.wrap(dimension, dimension, doubles(data, dimension * dimension)));
            default -> spreads[shape];
          };
    }
    return new GaussianModel(space, means, spreads, parameters);
  }

  private static double[] doubles(DataInputStream data, int count) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = data.readDouble();
    }
    return values;
  }
}
