package org.tributary.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The resampling units that rows belong to: customers, patients, documents, blocks, or each row its
 * own.
 */
public final class Units {
  private final int[] ofRow;
  private final int[] sizes;

  private Units(int[] ofRow, int[] sizes) {
    this.ofRow = ofRow;
    this.sizes = sizes;
  }

  /** Every row its own unit. */
  public static Units rows(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("units need at least 1 row, had " + rows);
    }
    int[] ofRow = new int[rows];
    Arrays.setAll(ofRow, i -> i);
    int[] sizes = new int[rows];
    Arrays.fill(sizes, 1);
    return new Units(ofRow, sizes);
  }

  /** Rows of one label are one unit; units are numbered by first appearance. */
  public static Units of(int[] labels) {
    if (labels.length == 0) {
      throw new IllegalArgumentException("units need at least 1 row, had 0");
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] ofRow = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      Integer number = numbers.putIfAbsent(labels[i], numbers.size());
      ofRow[i] = number == null ? numbers.size() - 1 : number;
    }
    int[] sizes = new int[numbers.size()];
    for (int unit : ofRow) {
      sizes[unit]++;
    }
    return new Units(ofRow, sizes);
  }

  /** The number of rows. */
  public int rowCount() {
    return ofRow.length;
  }

  /** The number of units, {@code >= 1}. */
  public int count() {
    return sizes.length;
  }

  /** The unit of a row. */
  public int ofRow(int row) {
    return ofRow[row];
  }

  /** The number of rows of a unit. */
  public int size(int unit) {
    return sizes[unit];
  }

  /** Whether every unit is one row. */
  public boolean single() {
    return sizes.length == ofRow.length;
  }

  /** The sum of squared sizes. */
  public double sumOfSquaredSizes() {
    double sum = 0;
    for (int size : sizes) {
      sum += (double) size * size;
    }
    return sum;
  }

  /** s* = sum of s^2 / n, the mean size of the unit that a random row sits in. */
  public double sizeOfARowsUnit() {
    return sumOfSquaredSizes() / ofRow.length;
  }

  /** The rows of each unit, ascending. */
  public int[][] rowsByUnit() {
    int[][] rows = new int[sizes.length][];
    for (int u = 0; u < sizes.length; u++) {
      rows[u] = new int[sizes[u]];
    }
    int[] filled = new int[sizes.length];
    for (int i = 0; i < ofRow.length; i++) {
      rows[ofRow[i]][filled[ofRow[i]]++] = i;
    }
    return rows;
  }

  /** The units of these rows, in their order. */
  public Units select(int[] rows) {
    int[] labels = new int[rows.length];
    Arrays.setAll(labels, i -> ofRow[rows[i]]);
    return of(labels);
  }

  /** The sums of a value of each row over units. */
  public double[] sums(double[] values) {
    if (values.length != ofRow.length) {
      throw new IllegalArgumentException(
          "values must be one a row, were " + values.length + " for " + ofRow.length + " rows");
    }
    double[] sums = new double[sizes.length];
    for (int i = 0; i < values.length; i++) {
      sums[ofRow[i]] += values[i];
    }
    return sums;
  }

  /**
   * The variance of a mean over rows when units are what is drawn: K/(K-1) sum_u c_u^2 / n^2, c_u
   * the sum of deviations from the mean over the rows of u; for single rows s^2 / n.
   *
   * @param values one a row, finite, of at least two units
   */
  public double varianceOfMean(double[] values) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException("a variance needs at least 2 units, had 1");
    }
    double mean = 0;
    for (double value : values) {
      mean += value;
    }
    mean /= values.length;
    double[] sums = sums(values);
    double squares = 0;
    for (int u = 0; u < sums.length; u++) {
      double deviation = sums[u] - sizes[u] * mean;
      squares += deviation * deviation;
    }
    double units = sizes.length;
    return units / (units - 1) * squares / ((double) ofRow.length * ofRow.length);
  }
}
