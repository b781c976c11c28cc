package org.tributary.plugins.observation;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.ForwardingSamples;
import org.tributary.sdk.data.Samples;

/**
 * Other samples with what is seen of them: values, labels and at most one extra column more. Ids,
 * origins, importances and other extra columns are those of the base.
 */
final class SeenRows implements ForwardingSamples {
  private final Samples base;
  private final DMatrixRMaj values;
  private final int[] labels;
  private final String name;
  private final double[] extra;
  private final int width;

  private SeenRows(
      Samples base, DMatrixRMaj values, int[] labels, String name, double[] extra, int width) {
    if (base.weighted()) {
      throw new IllegalArgumentException("rows are seen one by one: expand weighted rows first");
    }
    this.base = base;
    this.values = values;
    this.labels = labels;
    this.name = name;
    this.extra = extra;
    this.width = width;
  }

  /**
   * Rows with other values, which are taken over.
   *
   * @param values size x width
   */
  static SeenRows of(Samples base, DMatrixRMaj values) {
    int[] labels = new int[base.size()];
    Arrays.setAll(labels, base::source);
    return new SeenRows(base, values, labels, "", new double[0], 0);
  }

  /** These with one number a value in an extra column, taken over. */
  SeenRows with(String column, double[] numbers) {
    return new SeenRows(base, values, labels, column, numbers, values.numCols);
  }

  /** These with other labels and one number a row in an extra column, both taken over. */
  SeenRows relabelled(int[] seen, String column, double[] numbers) {
    return new SeenRows(base, values, seen, column, numbers, 1);
  }

  @Override
  public Samples base() {
    return base;
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
  public Set<String> extras() {
    Set<String> all = new TreeSet<>(base.extras());
    if (width > 0) {
      all.add(name);
    }
    return Set.copyOf(all);
  }

  @Override
  public int extraWidth(String column) {
    return width > 0 && column.equals(name) ? width : base.extraWidth(column);
  }

  @Override
  public double extra(String column, int row, int position) {
    return width > 0 && column.equals(name)
        ? extra[row * width + position]
        : base.extra(column, row, position);
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
