package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.sample.SampleArguments;

/**
 * A partition of space into the cells nearest to given centres.
 *
 * @param centres k x d, one centre a row
 */
public record CellPartition(DMatrixRMaj centres) {

  private static final int MOST_ROUNDS = 100;

  /** Copies and checks the centres. */
  public CellPartition {
    SampleArguments.requireRows("centres", centres, 1);
    centres = centres.copy();
  }

  /**
   * Fits cells to rows by k-means: centres drawn by k-means++ (Arthur and Vassilvitskii, SODA
   * 2007), then moved to the mean of their cell until no row changes cell or 100 rounds are done. A
   * centre whose cell empties stays where it was.
   *
   * @param rows n x d with at least {@code cells} distinct rows
   * @param cells k {@code >= 1}
   * @throws IllegalArgumentException if there are fewer distinct rows than cells
   */
  public static CellPartition fitted(DMatrixRMaj rows, int cells, RandomStream stream) {
    SampleArguments.requireRows("rows", rows, 1);
    if (cells < 1) {
      throw new IllegalArgumentException("cells must be >= 1, was " + cells);
    }
    CellPartition partition = seeded(rows, cells, stream);
    int[] assigned = partition.assign(rows);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      partition = partition.moved(rows, assigned);
      int[] next = partition.assign(rows);
      if (Arrays.equals(next, assigned)) {
        return partition;
      }
      assigned = next;
    }
    return partition;
  }

  /** The number of cells. */
  public int count() {
    return centres.numRows;
  }

  /** Returns the cell of every row, the first of the nearest centres. */
  public int[] assign(DMatrixRMaj rows) {
    return TrainingNeighbours.of(centres, rows).index();
  }

  static DMatrixRMaj rowsOf(DMatrixRMaj rows, int[] cells, int cell) {
    int[] chosen = IntStream.range(0, cells.length).filter(row -> cells[row] == cell).toArray();
    return select(rows, chosen);
  }

  private static CellPartition seeded(DMatrixRMaj rows, int cells, RandomStream stream) {
    int[] chosen = {stream.nextInt(rows.numRows)};
    while (chosen.length < cells) {
      double[] distances = TrainingNeighbours.of(select(rows, chosen), rows).nearest();
      double[] cumulative = new double[distances.length];
      double total = 0;
      for (int row = 0; row < distances.length; row++) {
        total += distances[row] * distances[row];
        cumulative[row] = total;
      }
      if (!(total > 0)) {
        throw new IllegalArgumentException(
            cells + " cells need as many distinct rows, had " + chosen.length + "; use fewer");
      }
      chosen = Arrays.copyOf(chosen, chosen.length + 1);
      chosen[chosen.length - 1] = stream.categorical(cumulative);
    }
    return new CellPartition(select(rows, chosen));
  }

  private CellPartition moved(DMatrixRMaj rows, int[] assigned) {
    int columns = rows.numCols;
    DMatrixRMaj sums = new DMatrixRMaj(count(), columns);
    int[] counts = new int[count()];
    for (int row = 0; row < rows.numRows; row++) {
      counts[assigned[row]]++;
      for (int column = 0; column < columns; column++) {
        sums.add(assigned[row], column, rows.get(row, column));
      }
    }
    for (int cell = 0; cell < count(); cell++) {
      for (int column = 0; column < columns; column++) {
        sums.set(
            cell,
            column,
            counts[cell] == 0 ? centres.get(cell, column) : sums.get(cell, column) / counts[cell]);
      }
    }
    return new CellPartition(sums);
  }

  private static DMatrixRMaj select(DMatrixRMaj rows, int[] chosen) {
    DMatrixRMaj selected = new DMatrixRMaj(chosen.length, rows.numCols);
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(
          rows.data, chosen[i] * rows.numCols, selected.data, i * rows.numCols, rows.numCols);
    }
    return selected;
  }
}
