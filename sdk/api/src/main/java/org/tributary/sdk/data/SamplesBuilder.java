package org.tributary.sdk.data;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Builds samples row by row, or over values that are stored already. */
public final class SamplesBuilder {
  private final Space space;
  private final int sources;
  private final boolean ragged;
  private double[] values = new double[64];
  private int used;
  private int[] starts = new int[17];
  private int[] labels = new int[16];
  private long[] rowIds = new long[16];
  private int[] generations = new int[16];
  private long[] weights = new long[16];
  private boolean weighted;
  private boolean synthetic;
  private int rows;

  /**
   * An empty builder.
   *
   * @param space what one point is
   * @param sources number of sources K, at least 1
   */
  public SamplesBuilder(Space space, int sources) {
    if (sources < 1) {
      throw new IllegalArgumentException("sources must be >= 1, was " + sources);
    }
    this.space = space;
    this.sources = sources;
    this.ragged = space.kind(0) instanceof Kind.Tokens;
  }

  /** Adds a real row of weight 1. */
  public SamplesBuilder add(double[] row, int source, long rowId) {
    return add(row, source, rowId, Origin.REAL, 1);
  }

  /** Adds a row. */
  public SamplesBuilder add(double[] row, int source, long rowId, Origin origin, long weight) {
    if (source < 0 || source >= sources) {
      throw new IllegalArgumentException("source " + source + " of " + sources + " sources");
    }
    if (ragged ? row.length > space.width() : row.length != space.width()) {
      throw new IllegalArgumentException(
          "a row of " + row.length + " values in a space of width " + space.width());
    }
    if (weight < 1) {
      throw new IllegalArgumentException("a frequency weight is >= 1, was " + weight);
    }
    if (rows == labels.length) {
      int capacity = rows * 2;
      labels = Arrays.copyOf(labels, capacity);
      rowIds = Arrays.copyOf(rowIds, capacity);
      generations = Arrays.copyOf(generations, capacity);
      weights = Arrays.copyOf(weights, capacity);
      starts = Arrays.copyOf(starts, capacity + 1);
    }
    while (used + row.length > values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(values.length, 2));
    }
    System.arraycopy(row, 0, values, used, row.length);
    used += row.length;
    labels[rows] = source;
    rowIds[rows] = rowId;
    generations[rows] = origin.generation();
    weights[rows] = weight;
    weighted |= weight != 1;
    synthetic |= !origin.real();
    rows++;
    starts[rows] = used;
    return this;
  }

  /** Adds every row of other samples of the same width, with their labels, origins and weights. */
  public SamplesBuilder addAll(Samples samples) {
    double[] row = new double[space.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyRow(i, row, 0);
      int length = samples.length(i);
      add(
          length == row.length ? row : Arrays.copyOf(row, length),
          samples.source(i),
          samples.rowId(i),
          samples.origin(i),
          samples.weight(i));
    }
    return this;
  }

  /** The samples; the builder may go on. */
  public Samples build() {
    return new StoredSamples(
        space,
        sources,
        Values.of(Arrays.copyOf(values, used)),
        ragged ? Arrays.copyOf(starts, rows + 1) : new int[0],
        Arrays.copyOf(labels, rows),
        Arrays.copyOf(rowIds, rows),
        synthetic ? Arrays.copyOf(generations, rows) : new int[0],
        weighted ? Arrays.copyOf(weights, rows) : new long[0],
        Map.of());
  }

  /**
   * Real samples of fixed width over values stored already, for instance a mapped file.
   *
   * @param values row major, {@code labels.length x space.width()} numbers
   * @param labels source of each row
   * @param extras extra columns, one number a row each
   */
  public static Samples over(
      Space space, int sources, Values values, int[] labels, Map<String, Values> extras) {
    if (values.count() != Math.multiplyExact(labels.length, space.width())) {
      throw new IllegalArgumentException(
          values.count() + " values for " + labels.length + " rows of width " + space.width());
    }
    return new StoredSamples(
        space,
        sources,
        values,
        new int[0],
        labels.clone(),
        new long[0],
        new int[0],
        new long[0],
        new TreeMap<>(extras));
  }
}
