package org.tributary.plugins.deep.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;

/**
 * Standardised coordinates {@code y = (x - shift) / scale}.
 *
 * @param shift mean of each coordinate
 * @param scale standard deviation of each coordinate, or one for all; 1 where nothing varies
 */
public record Scaling(double[] shift, double[] scale) {

  /** Which scales are measured. */
  public enum Kind {
    /** One for all coordinates: isotropic noise stays isotropic in the data's units. */
    COMMON,
    /** One a coordinate. */
    EACH
  }

  /** Measures samples, weights counted. */
  public static Scaling of(Samples samples, Kind kind) {
    int width = samples.space().width();
    double total = samples.totalWeight();
    double[] shift = new double[width];
    double[] variance = new double[width];
    double[] values = new double[width];
    for (int row = 0; row < samples.size(); row++) {
      double share = samples.weight(row) / total;
      samples.copyRow(row, values, 0);
      for (int i = 0; i < width; i++) {
        shift[i] += share * values[i];
      }
    }
    for (int row = 0; row < samples.size(); row++) {
      double share = samples.weight(row) / total;
      samples.copyRow(row, values, 0);
      for (int i = 0; i < width; i++) {
        double distance = values[i] - shift[i];
        variance[i] += share * distance * distance;
      }
    }
    if (kind == Kind.COMMON) {
      Arrays.fill(variance, Arrays.stream(variance).average().orElse(0));
    }
    double[] scale = new double[width];
    for (int i = 0; i < width; i++) {
      double deviation = Math.sqrt(variance[i]);
      scale[i] = deviation > 1e-12 * (1 + Math.abs(shift[i])) ? deviation : 1;
    }
    return new Scaling(shift, scale);
  }

  /** Standardised copies of rows, row major. */
  public double[] standardised(DMatrixRMaj rows) {
    double[] y = rows.data.clone();
    for (int at = 0; at < rows.numRows * rows.numCols; at++) {
      int i = at % shift.length;
      y[at] = (y[at] - shift[i]) / scale[i];
    }
    return y;
  }

  /** One row, standardised; nothing else of the samples is copied. */
  public void standardise(Samples samples, int row, double[] into) {
    samples.copyRow(row, into, 0);
    for (int i = 0; i < into.length; i++) {
      into[i] = (into[i] - shift[i]) / scale[i];
    }
  }

  /** Rows in the data's units. */
  public DMatrixRMaj restored(double[] y) {
    DMatrixRMaj rows = new DMatrixRMaj(y.length / shift.length, shift.length);
    for (int at = 0; at < y.length; at++) {
      int i = at % shift.length;
      rows.data[at] = shift[i] + scale[i] * y[at];
    }
    return rows;
  }

  /** Sum of the logarithms of the scales: what a log-density loses on the way back. */
  public double logVolume() {
    return Arrays.stream(scale).map(Math::log).sum();
  }

  /** Writes it: shifts, then scales. */
  public void write(DataOutputStream out) throws IOException {
    for (double each : shift) {
      out.writeDouble(each);
    }
    for (double each : scale) {
      out.writeDouble(each);
    }
  }

  /** Shifts, then scales. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Double.BYTES * shift.length);
    bytes.asDoubleBuffer().put(shift).put(scale);
    return bytes.array();
  }

  /** The scaling of {@link #bytes}. */
  public static Scaling of(byte[] bytes) {
    DoubleBuffer all = ByteBuffer.wrap(bytes).asDoubleBuffer();
    Scaling scaling = new Scaling(new double[all.remaining() / 2], new double[all.remaining() / 2]);
    all.get(scaling.shift).get(scaling.scale);
    return scaling;
  }

  /** Reads it. */
  public static Scaling read(DataInputStream in, int width) throws IOException {
    return new Scaling(doubles(in, width), doubles(in, width));
  }

  /** Reads doubles. */
  public static double[] doubles(DataInputStream in, int count) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }
}
