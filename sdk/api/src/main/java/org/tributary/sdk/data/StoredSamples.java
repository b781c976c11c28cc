package org.tributary.sdk.data;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.sdk.space.Space;

/**
 * Samples over stored values: blocks of rows of any length, in any storage type, with row ids,
 * weights and extra columns. Made by {@link SamplesBuilder}, or directly over mapped files.
 */
final class StoredSamples implements Samples {
  private final Space space;
  private final int sources;
  private final Values values;
  private final int[] starts;
  private final int[] labels;
  private final long[] rowIds;
  private final int[] generations;
  private final long[] weights;
  private final double[] importances;
  private final Map<String, ExtraColumn> extras;

  StoredSamples(
      Space space,
      int sources,
      Values values,
      int[] starts,
      int[] labels,
      long[] rowIds,
      int[] generations,
      long[] weights,
      double[] importances,
      Map<String, ExtraColumn> extras) {
    this.space = space;
    this.sources = sources;
    this.values = values;
    this.starts = starts;
    this.labels = labels;
    this.rowIds = rowIds;
    this.generations = generations;
    this.weights = weights;
    this.importances = importances;
    this.extras = new TreeMap<>(extras);
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
    return labels.length;
  }

  @Override
  public int length(int row) {
    return starts.length == 0 ? space.width() : starts[row + 1] - starts[row];
  }

  @Override
  public double value(int row, int position) {
    int start = starts.length == 0 ? row * space.width() : starts[row];
    return values.get(start + position);
  }

  @Override
  public int source(int row) {
    return labels[row];
  }

  @Override
  public long rowId(int row) {
    return rowIds.length == 0 ? row : rowIds[row];
  }

  @Override
  public Origin origin(int row) {
    return generations.length == 0 ? Origin.REAL : new Origin(generations[row]);
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
  public Set<String> extras() {
    return Set.copyOf(extras.keySet());
  }

  @Override
  public int extraWidth(String name) {
    return column(name).width();
  }

  @Override
  public double extra(String name, int row, int position) {
    ExtraColumn column = column(name);
    return column.values().get(row * column.width() + position);
  }

  private ExtraColumn column(String name) {
    ExtraColumn column = extras.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no extra column '" + name + "'; there are " + extras());
    }
    return column;
  }

  @Override
  public double importance(int row) {
    return importances.length == 0 ? 1 : importances[row];
  }

  @Override
  public boolean important() {
    return importances.length != 0;
  }
}
