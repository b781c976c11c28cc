package org.tributary.sdk.data;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/**
 * Fixed-width samples held as one row-major matrix: what laws draw.
 *
 * <p>The matrix and the labels are taken over, not copied: the caller must not write to them again.
 */
public final class MatrixSamples implements Samples {
  private final Space space;
  private final DMatrixRMaj values;
  private final int[] labels;
  private final int sources;
  private final Origin origin;
  private final long[] weights;

  private MatrixSamples(
      Space space, DMatrixRMaj values, int[] labels, int sources, Origin origin, long[] weights) {
    if (values.numCols != space.width()) {
      throw new IllegalArgumentException(
          "a matrix of " + values.numCols + " columns is not of a space of width " + space.width());
    }
    if (labels.length != values.numRows) {
      throw new IllegalArgumentException(
          labels.length + " source labels for " + values.numRows + " rows");
    }
    for (int label : labels) {
      if (label < 0 || label >= sources) {
        throw new IllegalArgumentException("source " + label + " of " + sources + " sources");
      }
    }
    if (weights.length != 0 && weights.length != values.numRows) {
      throw new IllegalArgumentException(
          weights.length + " weights for " + values.numRows + " rows");
    }
    for (long weight : weights) {
      if (weight < 1) {
        throw new IllegalArgumentException("a frequency weight is >= 1, was " + weight);
      }
    }
    this.space = space;
    this.values = values;
    this.labels = labels;
    this.sources = sources;
    this.origin = origin;
    this.weights = weights;
  }

  /** Rows of several sources. */
  public static MatrixSamples of(
      Space space, DMatrixRMaj values, int[] labels, int sources, Origin origin) {
    return new MatrixSamples(space, values, labels, sources, origin, new long[0]);
  }

  /** Rows of one source out of {@code sources}. */
  public static MatrixSamples ofSource(
      Space space, DMatrixRMaj values, int source, int sources, Origin origin) {
    int[] labels = new int[values.numRows];
    Arrays.fill(labels, source);
    return new MatrixSamples(space, values, labels, sources, origin, new long[0]);
  }

  /** Distinct rows with how often each occurred. */
  public static MatrixSamples weighted(
      Space space, DMatrixRMaj values, int[] labels, int sources, Origin origin, long[] weights) {
    return new MatrixSamples(space, values, labels, sources, origin, weights);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return sources;
  }

  @Override
  public int size() {
    return values.numRows;
  }

  @Override
  public double value(int row, int position) {
    return values.data[row * values.numCols + position];
  }

  @Override
  public int source(int row) {
    return labels[row];
  }

  @Override
  public long rowId(int row) {
    return row;
  }

  @Override
  public Origin origin(int row) {
    return origin;
  }

  @Override
  public long weight(int row) {
    return weights.length == 0 ? 1 : weights[row];
  }

  @Override
  public boolean weighted() {
    return weights.length != 0;
  }

  @Override
  public void copyRow(int row, double[] into, int offset) {
    System.arraycopy(values.data, row * values.numCols, into, offset, values.numCols);
  }

  @Override
  public DMatrixRMaj toMatrix() {
    return values.copy();
  }
}
