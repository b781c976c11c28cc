package org.tributary.testkit;

import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/** Spaces to try a plugin on, and rows in them: ordinary ones and degenerate ones. */
final class Rows {
  private Rows() {}

  /** The spaces that are tried when an author names none. */
  static List<Space> spaces() {
    return List.of(
        ColumnSpace.reals(2),
        new ColumnSpace(
            List.of(
                new Column("colour", Kind.Category.ofSize(3)),
                new Column("size", Kind.Category.ofSize(4)))),
        new ColumnSpace(
            List.of(
                new Column("height", Kind.real()), new Column("colour", Kind.Category.ofSize(3)))),
        TensorSpace.tokens(5, 8));
  }

  /** Rows drawn at random, about equally many a source. */
  static Samples random(Space space, int sources, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, sources);
    for (int row = 0; row < count; row++) {
      rows.add(row(space, row % sources, stream), row % sources, row);
    }
    return rows.build();
  }

  /** The space itself, or short sequences of few tokens for one of sequences. */
  static Space small(Space space) {
    return space.kind(0) instanceof Kind.Tokens ? TensorSpace.tokens(3, 3) : space;
  }

  /** No rows. */
  static Samples none(Space space) {
    return new SamplesBuilder(space, 1).build();
  }

  /**
   * Rows of two sources that are told apart at a glance: numbers around 0 and 3, categories and
   * tokens with a favourite each.
   *
   * @param shift added to every number, and to every favourite
   */
  static Samples apart(Space space, int count, int shift, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, 2);
    boolean tokens = space.kind(0) instanceof Kind.Tokens;
    for (int row = 0; row < count; row++) {
      int source = row % 2;
      double[] values = new double[tokens ? 1 + stream.nextInt(space.width()) : space.width()];
      for (int position = 0; position < values.length; position++) {
        values[position] = favoured(space.kind(position), source, shift, stream);
      }
      rows.add(values, source, row);
    }
    return rows.build();
  }

  private static double favoured(Kind kind, int source, int shift, RandomStream stream) {
    int codes =
        kind instanceof Kind.Category category
            ? category.levels().size()
            : kind instanceof Kind.Tokens tokens ? tokens.vocabulary() : 0;
    if (codes > 0) {
      return stream.nextDouble() < 0.6 ? (source + shift) % codes : stream.nextInt(codes);
    }
    double real = 3 * source + shift + stream.nextGaussian();
    return kind instanceof Kind.Real ? real : Math.rint(3 * real);
  }

  /** The same row again and again. */
  static Samples duplicates(Space space, int count, RandomStream stream) {
    double[] one = row(space, 0, stream);
    SamplesBuilder rows = new SamplesBuilder(space, 1);
    for (int row = 0; row < count; row++) {
      rows.add(one, 0, row);
    }
    return rows.build();
  }

  /** The rows with weights 1, 1, 2, 2, 3, 3 and so on. */
  static Samples weighted(Samples rows) {
    SamplesBuilder builder = new SamplesBuilder(rows.space(), rows.sources());
    for (int row = 0; row < rows.size(); row++) {
      builder.add(rows, row, weight(row));
    }
    return builder.build();
  }

  /** The same rows, each as often as its weight says, with ids of their own. */
  static Samples repeated(Samples rows) {
    SamplesBuilder builder = new SamplesBuilder(rows.space(), rows.sources());
    long id = 0;
    for (int row = 0; row < rows.size(); row++) {
      double[] values = new double[rows.length(row)];
      rows.copyRow(row, values, 0);
      for (long time = 0; time < weight(row); time++) {
        builder.add(values, rows.source(row), id++, rows.origin(row), 1);
      }
    }
    return builder.build();
  }

  private static long weight(int row) {
    return 1 + row / 2 % 3;
  }

  /** Rows whose first value never changes. */
  static Samples constantFirst(Space space, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, 1);
    for (int row = 0; row < count; row++) {
      double[] values = row(space, 0, stream);
      values[0] = 1;
      rows.add(values, 0, row);
    }
    return rows.build();
  }

  /** Whether a value can occur at a position. */
  static boolean legal(Space space, int position, double value) {
    Kind kind = space.kind(position);
    if (kind instanceof Kind.Category category) {
      return value == Math.rint(value) && value >= 0 && value < category.levels().size();
    }
    if (kind instanceof Kind.Tokens tokens) {
      return value == Math.rint(value) && value >= 0 && value < tokens.vocabulary();
    }
    return Double.isFinite(value) && (kind instanceof Kind.Real || value == Math.rint(value));
  }

  private static double[] row(Space space, int source, RandomStream stream) {
    boolean tokens = space.kind(0) instanceof Kind.Tokens;
    double[] row = new double[tokens ? 1 + stream.nextInt(space.width()) : space.width()];
    for (int position = 0; position < row.length; position++) {
      row[position] = value(space.kind(position), source, stream);
    }
    return row;
  }

  private static double value(Kind kind, int source, RandomStream stream) {
    if (kind instanceof Kind.Category category) {
      return stream.nextInt(category.levels().size());
    }
    if (kind instanceof Kind.Tokens tokens) {
      return stream.nextInt(tokens.vocabulary());
    }
    double real = 0.5 * source + stream.nextGaussian();
    return kind instanceof Kind.Real ? real : Math.rint(3 * real);
  }
}
