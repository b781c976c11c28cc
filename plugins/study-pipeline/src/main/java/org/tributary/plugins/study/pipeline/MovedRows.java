package org.tributary.plugins.study.pipeline;

import java.util.Arrays;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.SquareRange;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.Kind;

/** Real rows moved by the margin: what a metric makes of that is its margin. */
final class MovedRows {
  private MovedRows() {}

  /**
   * The rows with every number moved by a share of its column's standard deviation, to values it
   * has where values repeat, and the same share of labels redrawn; token sequences stay, so that
   * nothing of theirs is ever as good.
   */
  static Samples of(Samples rows, EquivalentShift shift, RandomStream stream) {
    int width = rows.space().width();
    if (!RowPoints.possible(rows.space())) {
      return rows;
    }
    double[][] columns = new double[width][];
    for (int position = 0; position < width; position++) {
      columns[position] =
          rows.space().kind(position) instanceof Kind.Category
              ? redrawn(rows, position, shift, stream.child("column", position))
              : moved(rows, position, shift, stream.child("column", position));
    }
    SamplesBuilder builder = new SamplesBuilder(rows.space(), rows.sources());
    double[] values = new double[width];
    for (int row = 0; row < rows.size(); row++) {
      for (int position = 0; position < width; position++) {
        values[position] = columns[position][row];
      }
      builder.add(values, rows.source(row), rows.rowId(row), rows.origin(row), rows.weight(row));
    }
    return builder.build();
  }

  private static double[] redrawn(
      Samples rows, int position, EquivalentShift shift, RandomStream stream) {
    int[] labels = new int[rows.size()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (int) rows.value(row, position);
    }
    int[] redrawn = shift.redrawn(labels, stream);
    double[] codes = new double[labels.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = redrawn[row];
    }
    return codes;
  }

  private static double[] moved(
      Samples rows, int position, EquivalentShift shift, RandomStream stream) {
    double[] column = new double[rows.size()];
    double count = 0;
    double mean = 0;
    double squares = 0;
    for (int row = 0; row < column.length; row++) {
      column[row] = rows.value(row, position);
    }
    int exponent = SquareRange.exponent(column);
    for (double value : SquareRange.scaled(column, exponent)) {
      if (!Double.isNaN(value)) {
        count++;
        double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
      }
    }
    double deviation = count > 1 ? Math.scalb(Math.sqrt(squares / (count - 1)), -exponent) : 0;
    double[] moved = shift.moved(column, deviation);
    double[] values =
        Arrays.stream(column).filter(value -> !Double.isNaN(value)).sorted().distinct().toArray();
    return 2 * values.length <= count ? onGrid(moved, values, stream) : moved;
  }

  /**
   * Numbers brought to values that the column has, up or down at random so that their mean stays:
   * on a scale of five marks a shift of all rows would move whole marks, which no distance of laws
   * on that scale calls small.
   */
  private static double[] onGrid(double[] moved, double[] values, RandomStream stream) {
    double[] onGrid = moved.clone();
    for (int row = 0; row < onGrid.length; row++) {
      double uniform = stream.nextDouble();
      if (Double.isNaN(moved[row])) {
        continue;
      }
      int at = Arrays.binarySearch(values, moved[row]);
      int above = at >= 0 ? at : Math.min(-at - 1, values.length - 1);
      int below = at >= 0 ? at : Math.max(-at - 2, 0);
      double step = values[above] - values[below];
      boolean up = step > 0 && uniform < (moved[row] - values[below]) / step;
      onGrid[row] = values[up ? above : below];
    }
    return onGrid;
  }
}
