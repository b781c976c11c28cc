package org.tributary.sdk.law;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tributary.sdk.space.ColumnSpace;

/** What every {@link Conditional} law needs: the check of what is given, and what is left. */
public final class GivenColumns {
  private GivenColumns() {}

  /**
   * Checks what a law is given.
   *
   * @throws IllegalArgumentException when positions are not ascending inside the space, or a value
   *     is no number
   */
  public static void check(int[] columns, double[] values, int width) {
    boolean ascending = true;
    for (int i = 1; i < columns.length; i++) {
      ascending &= columns[i - 1] < columns[i];
    }
    boolean inside = columns.length == 0 || columns[0] >= 0 && columns[columns.length - 1] < width;
    if (!ascending || !inside || columns.length >= width || columns.length != values.length) {
      throw new IllegalArgumentException(
          "given columns must be ascending, fewer than "
              + width
              + ", with one value each; were "
              + Arrays.toString(columns)
              + " and "
              + values.length
              + " values");
    }
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "given values must be finite, were " + Arrays.toString(values));
    }
  }

  /** The positions that are not given, ascending. */
  public static int[] others(int[] columns, int width) {
    return IntStream.range(0, width)
        .filter(column -> Arrays.binarySearch(columns, column) < 0)
        .toArray();
  }

  /** The columns that are not given, in their order. */
  public static ColumnSpace rest(ColumnSpace space, int[] columns) {
    return new ColumnSpace(
        Arrays.stream(others(columns, space.width())).mapToObj(space.columns()::get).toList());
  }
}
