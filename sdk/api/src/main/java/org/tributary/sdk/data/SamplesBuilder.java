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
  private double[] importances = new double[0];
  private final Map<String, GrowingExtra> extras = new TreeMap<>();
  private double[] scratch = new double[0];
  private boolean important;
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
    append(row, source, rowId, origin, weight);
    extras.clear();
    return this;
  }

  private void append(double[] row, int source, long rowId, Origin origin, long weight) {
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
  }

  /** Adds every row of other samples of the same width, with all that each row carries. */
  public SamplesBuilder addAll(Samples samples) {
    for (int row = 0; row < samples.size(); row++) {
      add(samples, row, samples.weight(row));
    }
    return this;
  }

  /**
   * Adds one row of other samples of the same width, with all that it carries but its weight. Extra
   * columns are kept where every added row has them.
   */
  public SamplesBuilder add(Samples samples, int row, long weight) {
    int length = samples.length(row);
    if (scratch.length != length) {
      scratch = new double[length];
    }
    samples.copyRow(row, scratch, 0);
    append(scratch, samples.source(row), samples.rowId(row), samples.origin(row), weight);
    if (samples.important()) {
      importance(samples.importance(row));
    }
    if (rows == 1) {
      samples
          .extras()
          .forEach(name -> extras.put(name, new GrowingExtra(samples.extraWidth(name))));
    } else if (!extras.isEmpty()) {
      extras.keySet().retainAll(samples.extras());
    }
    extras.forEach((name, column) -> column.add(samples, name, row));
    return this;
  }

  /** Sets what the last row counts in the likelihood, above 0. */
  public SamplesBuilder importance(double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("importance must be > 0, was " + value);
    }
    if (importances.length < labels.length) {
      int filled = importances.length;
      importances = Arrays.copyOf(importances, labels.length);
      Arrays.fill(importances, filled, importances.length, 1);
    }
    importances[rows - 1] = value;
    important |= value != 1;
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
        important ? ones(rows) : new double[0],
        columns());
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
    Map<String, ExtraColumn> columns = new TreeMap<>();
    extras.forEach((name, column) -> columns.put(name, new ExtraColumn(column, 1)));
    return new StoredSamples(
        space,
        sources,
        values,
        new int[0],
        labels.clone(),
        new long[0],
        new int[0],
        new long[0],
        new double[0],
        columns);
  }

  private double[] ones(int count) {
    double[] all = Arrays.copyOf(importances, count);
    Arrays.fill(all, Math.min(importances.length, count), count, 1);
    return all;
  }

  private Map<String, ExtraColumn> columns() {
    Map<String, ExtraColumn> columns = new TreeMap<>();
    extras.forEach((name, column) -> columns.put(name, column.column()));
    return columns;
  }
}
