package org.tributary.plugins.gaussian;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/** The bytes of a {@link CopulaModel}: version, K, d, the correlation, and every margin. */
final class CopulaFormat {
  private static final int VERSION = 1;

  private CopulaFormat() {}

  static void write(CopulaModel model, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(model.sources());
    data.writeInt(model.space().width());
    put(data, model.correlation().data);
    for (Margin[] own : model.margins()) {
      for (Margin margin : own) {
        data.writeBoolean(margin instanceof SmoothMargin);
        put(data, margin.numbers()[0]);
        put(data, margin.numbers()[1]);
      }
    }
    data.flush();
  }

  static CopulaModel read(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a Gaussian copula of format " + version + ", this plugin reads format " + VERSION);
    }
    int sources = data.readInt();
    int width = data.readInt();
    if (width != space.width()) {
      throw new IOException("a copula of " + width + " columns, wanted " + space.width());
    }
    DMatrixRMaj correlation = DMatrixRMaj.wrap(width, width, take(data));
    Margin[][] margins = new Margin[sources][width];
    for (Margin[] own : margins) {
      for (int j = 0; j < width; j++) {
        boolean smooth = data.readBoolean();
        own[j] = Margin.of(smooth, new double[][] {take(data), take(data)});
      }
    }
    return new CopulaModel(space, margins, correlation);
  }

  private static void put(DataOutputStream data, double[] values) throws IOException {
    data.writeInt(values.length);
    for (double value : values) {
      data.writeDouble(value);
    }
  }

  private static double[] take(DataInputStream data) throws IOException {
    double[] values = new double[data.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.readDouble();
    }
    return values;
  }
}
