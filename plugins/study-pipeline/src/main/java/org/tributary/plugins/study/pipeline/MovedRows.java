package org.tributary.plugins.study.pipeline;

import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.Kind;

/** Real rows moved by the margin: what a metric makes of that is its margin. */
final class MovedRows {
  private MovedRows() {}

  /**
   * The rows with every number moved by a share of its column's standard deviation and the same
   * share of labels redrawn; token sequences stay, so that nothing of theirs is ever as good.
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
              : moved(rows, position, shift);
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

  private static double[] moved(Samples rows, int position, EquivalentShift shift) {
    double[] column = new double[rows.size()];
    double count = 0;
    double mean = 0;
    double squares = 0;
    for (int row = 0; row < column.length; row++) {
      column[row] = rows.value(row, position);
      if (!Double.isNaN(column[row])) {
        count++;
        double step = column[row] - mean;
        mean += step / count;
        squares += step * (column[row] - mean);
      }
    }
    return shift.moved(column, count > 1 ? Math.sqrt(squares / (count - 1)) : 0);
  }
}
