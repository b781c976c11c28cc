package org.tributary.plugins.deep.energy;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;

/**
 * The box that is mapped to [0,1]^D.
 *
 * @param lower least value of each coordinate
 * @param upper greatest value of each coordinate, above the least
 */
record Box(double[] lower, double[] upper) {
  private static final double MARGIN = 0.05;

  /** The box of the options, else the range of the rows and a twentieth of it on each side. */
  static Box of(EnergyOptions options, Samples samples) {
    if (!options.lower().isEmpty()) {
      return new Box(array(options.lower()), array(options.upper())).checked(samples);
    }
    int d = samples.space().width();
    double[] lower = new double[d];
    double[] upper = new double[d];
    Arrays.fill(lower, Double.POSITIVE_INFINITY);
    Arrays.fill(upper, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < samples.size(); row++) {
      for (int i = 0; i < d; i++) {
        lower[i] = Math.min(lower[i], samples.value(row, i));
        upper[i] = Math.max(upper[i], samples.value(row, i));
      }
    }
    for (int i = 0; i < d; i++) {
      double width = upper[i] - lower[i];
      double margin = width > 0 ? MARGIN * width : 0.5 * (1 + Math.abs(lower[i]));
      lower[i] -= margin;
      upper[i] += margin;
    }
    return new Box(lower, upper);
  }

  /** The box of {@link #bytes}. */
  static Box of(byte[] bytes) {
    DoubleBuffer all = ByteBuffer.wrap(bytes).asDoubleBuffer();
    Box box = new Box(new double[all.remaining() / 2], new double[all.remaining() / 2]);
    all.get(box.lower).get(box.upper);
    return box;
  }

  /** Lower corner, then upper corner. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Double.BYTES * lower.length);
    bytes.asDoubleBuffer().put(lower).put(upper);
    return bytes.array();
  }

  /**
   * This box.
   *
   * @throws IllegalArgumentException naming a row that lies outside
   */
  Box checked(Samples samples) {
    for (int row = 0; row < samples.size(); row++) {
      if (!holds(samples, row)) {
        throw new IllegalArgumentException(
            "row " + row + " lies outside the box: widen lower and upper, or leave them out");
      }
    }
    return this;
  }

  private static double[] array(java.util.List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int dimension() {
    return lower.length;
  }

  /** Whether a row lies inside. */
  boolean holds(Samples samples, int row) {
    for (int i = 0; i < lower.length; i++) {
      double value = samples.value(row, i);
      if (!(value >= lower[i] && value <= upper[i])) {
        return false;
      }
    }
    return true;
  }

  /** Coordinates in the unit cube, row major. */
  float[] unit(DMatrixRMaj rows) {
    float[] unit = new float[rows.numRows * rows.numCols];
    for (int at = 0; at < unit.length; at++) {
      int i = at % lower.length;
      unit[at] = (float) ((rows.data[at] - lower[i]) / (upper[i] - lower[i]));
    }
    return unit;
  }

  /** Logarithm of its volume. */
  double logVolume() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += Math.log(upper[i] - lower[i]);
    }
    return sum;
  }
}
