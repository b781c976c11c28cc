package org.tributary.plugins.systems;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.law.GaussianLaw;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A Gaussian a source that a family has learnt. */
public final class GaussianModel extends GaussianLaw implements Model {
  private static final int VERSION = 1;

  /** What was learnt, one Gaussian a source. */
  public GaussianModel(Space space, List<Gaussian> sources) {
    super(space, Origin.synthetic(1), sources);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources());
    for (int k = 0; k < sources(); k++) {
      Gaussian each = gaussian(k);
      data.writeInt(each.mean().length);
      for (double value : each.mean()) {
        data.writeDouble(value);
      }
      for (double value : each.covariance().data) {
        data.writeDouble(value);
      }
    }
    data.flush();
  }

  /** Reads what {@link #save} wrote. */
  public static GaussianModel load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a Gaussian law of format " + version + ", this plugin reads format " + VERSION);
    }
    int count = data.readInt();
    List<Gaussian> sources = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int columns = data.readInt();
      if (columns != space.width()) {
        throw new IOException("a Gaussian of " + columns + " columns, wanted " + space.width());
      }
      sources.add(
          Gaussian.of(numbers(data, columns), matrix(columns, numbers(data, columns * columns))));
    }
    return new GaussianModel(space, sources);
  }

  private static DMatrixRMaj matrix(int order, double[] values) {
    return DMatrixRMaj.wrap(order, order, values);
  }

  private static double[] numbers(DataInputStream data, int count) throws IOException {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = data.readDouble();
    }
    return numbers;
  }
}
