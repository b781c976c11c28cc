package org.tributary.plugins.discrete;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of tables of numbers: version, number of rows, and each row with its length. */
final class TableFormat {
  private static final int VERSION = 1;

  private TableFormat() {}

  static void write(double[][] rows, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(rows.length);
    for (double[] row : rows) {
      data.writeInt(row.length);
      for (double value : row) {
        data.writeDouble(value);
      }
    }
    data.flush();
  }

  static double[][] read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException("a table of format " + version + ", this plugin reads " + VERSION);
    }
    double[][] rows = new double[data.readInt()][];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = new double[data.readInt()];
      for (int j = 0; j < rows[k].length; j++) {
        rows[k][j] = data.readDouble();
      }
    }
    return rows;
  }

  /**
   * Checks that stored rows are of an alphabet.
   *
   * @throws IOException when a length differs
   */
  static double[][] checked(double[][] rows, long length) throws IOException {
    for (double[] row : rows) {
      if (row.length != length) {
        throw new IOException("a table of " + row.length + " outcomes, wanted " + length);
      }
    }
    return rows;
  }
}
