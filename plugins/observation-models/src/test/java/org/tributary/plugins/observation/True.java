package org.tributary.plugins.observation;

import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** True rows to be seen. */
final class True {
  static final Space MIXED =
      new ColumnSpace(
          List.of(
              new Column("length", Kind.real()),
              new Column("count", new Kind.Whole()),
              new Column("colour", new Kind.Category(List.of("red", "green", "blue")))));

  private True() {}

  /** Pairs of normal numbers of this correlation, sources in turn. */
  static Samples pairs(int count, double correlation, int sources, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(2), sources);
    double rest = Math.sqrt(1 - correlation * correlation);
    for (int row = 0; row < count; row++) {
      double x = stream.nextGaussian();
      double y = correlation * x + rest * stream.nextGaussian();
      rows.add(new double[] {x, y}, row % sources, 100 + row);
    }
    return rows.build();
  }

  /** Mixed rows: colours 0, 1, 2, 2 in turn. */
  static Samples mixed(int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(MIXED, 1);
    for (int row = 0; row < count; row++) {
      double colour = Math.min(2, row % 4);
      rows.add(new double[] {5 + stream.nextGaussian(), 1 + row % 2, colour}, 0, row);
    }
    return rows.build();
  }

  /** One row of weight {@code weight}. */
  static Samples weighted(double[] row, long weight) {
    return new SamplesBuilder(ColumnSpace.reals(row.length), 1)
        .add(row, 0, 7, Origin.REAL, weight)
        .build();
  }

  static double[] column(Samples rows, int column) {
    double[] values = new double[rows.size()];
    Arrays.setAll(values, row -> rows.value(row, column));
    return values;
  }

  static double[] extra(Samples rows, String name, int position) {
    double[] values = new double[rows.size()];
    Arrays.setAll(values, row -> rows.extra(name, row, position));
    return values;
  }
}
