package org.tributary.plugins.score.diffusion;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ejml.data.DMatrixRMaj;

/** Arrays and matrices of doubles as bytes: lengths first. */
public final class Numbers {
  private Numbers() {}

  /** Writes an array. */
  public static void write(DataOutputStream out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /** Writes a matrix. */
  public static void write(DataOutputStream out, DMatrixRMaj matrix) throws IOException {
    out.writeInt(matrix.numCols);
    write(out, matrix.data);
  }

  /** Reads an array. */
  public static double[] array(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  /** Reads a matrix. */
  public static DMatrixRMaj matrix(DataInputStream in) throws IOException {
    int columns = in.readInt();
    double[] values = array(in);
    return DMatrixRMaj.wrap(values.length / columns, columns, values);
  }
}
