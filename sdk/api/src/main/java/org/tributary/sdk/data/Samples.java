package org.tributary.sdk.data;

import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.space.Space;

/**
 * A read-only view of points of one space. Each row carries its source, its row id, its origin and
 * a frequency weight: weight w counts as w rows in n, in ddof and in bandwidths.
 *
 * <p>Values are doubles whatever the storage (float64, float32, uint8, int32; heap or mapped file):
 * codes for categories and tokens. Made by {@link SamplesBuilder} or {@link MatrixSamples#of}.
 */
public interface Samples {

  /** What one point is. */
  Space space();

  /** Number of sources K of the law or pool these rows belong to, at least 1. */
  int sources();

  /** Number of rows, weights not counted. */
  int size();

  /** Values in a row: {@code space().width()} except for token sequences. */
  default int length(int row) {
    return space().width();
  }

  /** One value; {@code 0 <= position < length(row)}. */
  double value(int row, int position);

  /** Source of a row, {@code 0 <= source < sources()}. */
  int source(int row);

  /** Id of a row in the data it was read from; unique within a pool. */
  long rowId(int row);

  /** Where a row came from. */
  Origin origin(int row);

  /** Frequency of a row, at least 1. */
  default long weight(int row) {
    return 1;
  }

  /** Whether any weight differs from 1. */
  default boolean weighted() {
    return false;
  }

  /** Sum of the weights: the n of every formula. */
  default long totalWeight() {
    if (!weighted()) {
      return size();
    }
    long total = 0;
    for (int row = 0; row < size(); row++) {
      total += weight(row);
    }
    return total;
  }

  /**
   * What a row counts in the likelihood, above 0: a real number, apart from its frequency. Families
   * say whether they honour it; a plan that needs it refuses those that do not.
   */
  default double importance(int row) {
    return 1;
  }

  /** Whether any importance differs from 1. */
  default boolean important() {
    return false;
  }

  /** Names of the extra columns, for instance {@code mask}, {@code noise-level}, {@code label}. */
  default Set<String> extras() {
    return Set.of();
  }

  /**
   * Numbers a row in an extra column, at least 1.
   *
   * @throws IllegalArgumentException when there is no such column
   */
  default int extraWidth(String name) {
    throw new IllegalArgumentException("no extra column '" + name + "'; there are " + extras());
  }

  /**
   * One number of an extra column.
   *
   * @param position {@code 0 <= position < extraWidth(name)}
   * @throws IllegalArgumentException when there is no such column
   */
  default double extra(String name, int row, int position) {
    throw new IllegalArgumentException("no extra column '" + name + "'; there are " + extras());
  }

  /** The first number of an extra column. */
  default double extra(String name, int row) {
    return extra(name, row, 0);
  }

  /** The distinct points of each source, each once, with the sum of its weights. */
  default Samples counted() {
    return WeightedRows.counted(this);
  }

  /**
   * Every row as often as its weight says, each of weight 1, in an order that chance decides: safe
   * for code that reads rows one by one.
   */
  default Samples expanded(RandomStream stream) {
    return WeightedRows.expanded(this, stream);
  }

  /** These rows with one importance for all. */
  default Samples important(double importance) {
    return importance == 1 && !important() ? this : new ImportantSamples(this, importance);
  }

  /** Copies a row's values to {@code into[offset ..]}. */
  default void copyRow(int row, double[] into, int offset) {
    int length = length(row);
    for (int position = 0; position < length; position++) {
      into[offset + position] = value(row, position);
    }
  }

  /**
   * The values as a size x width matrix, copied.
   *
   * @throws IllegalStateException when rows differ in length
   */
  default DMatrixRMaj toMatrix() {
    int width = space().width();
    DMatrixRMaj matrix = new DMatrixRMaj(size(), width);
    for (int row = 0; row < size(); row++) {
      if (length(row) != width) {
        throw new IllegalStateException(
            "row " + row + " has " + length(row) + " of " + width + " values: no matrix");
      }
      copyRow(row, matrix.data, row * width);
    }
    return matrix;
  }

  /** The rows with these indices, in this order; repeats are allowed. */
  default Samples select(int[] rows) {
    return new SelectedSamples(this, rows.clone());
  }

  /** The rows of one source, still labelled with it. */
  default Samples ofSource(int source) {
    int count = 0;
    for (int row = 0; row < size(); row++) {
      if (source(row) == source) {
        count++;
      }
    }
    int[] rows = new int[count];
    int next = 0;
    for (int row = 0; row < size(); row++) {
      if (source(row) == source) {
        rows[next++] = row;
      }
    }
    return select(rows);
  }

  /** These rows with every source label replaced by 0 and K by 1: the sources are ignored. */
  default Samples withoutSources() {
    return new RelabelledSamples(this, 0, 1);
  }

  /** These rows, all labelled with {@code source} of {@code sources}. */
  default Samples labelled(int source, int sources) {
    return new RelabelledSamples(this, source, sources);
  }
}
