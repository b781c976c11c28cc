package org.tributary.plugins.process;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.process.Block.Part;
import org.tributary.plugins.process.Block.Type;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Rows as blocks and back. A table has a block a column; a tensor one block, row after row;
 * sequences a block of lengths and one of all their tokens.
 */
final class RowBlocks {
  private RowBlocks() {}

  /**
   * The blocks of some rows: values, and sources, weights, importances, extras where they have any.
   */
  static List<Block> of(String set, Samples rows) {
    List<Block> blocks = values(set, rows);
    if (rows.sources() > 1) {
      blocks.add(column(set, "", Part.SOURCE, Type.INT32, rows.size(), rows::source));
    }
    if (rows.weighted()) {
      blocks.add(column(set, "", Part.WEIGHT, Type.FLOAT64, rows.size(), rows::weight));
    }
    if (rows.important()) {
      blocks.add(column(set, "", Part.IMPORTANCE, Type.FLOAT64, rows.size(), rows::importance));
    }
    for (String extra : rows.extras()) {
      int width = rows.extraWidth(extra);
      blocks.add(
          column(
              set,
              extra,
              Part.EXTRA,
              Type.FLOAT64,
              Math.multiplyExact(rows.size(), width),
              at -> rows.extra(extra, at / width, at % width)));
    }
    return blocks;
  }

  private static List<Block> values(String set, Samples rows) {
    Space space = rows.space();
    List<Block> blocks = new ArrayList<>();
    int size = rows.size();
    if (space instanceof ColumnSpace table) {
      for (int i = 0; i < space.width(); i++) {
        int position = i;
        String name = table.columns().get(i).name();
        Type type = type(space.kind(i));
        blocks.add(column(set, name, Part.VALUE, type, size, row -> rows.value(row, position)));
      }
      return blocks;
    }
    int total = 0;
    for (int row = 0; row < size; row++) {
      total = Math.addExact(total, rows.length(row));
    }
    Type type = type(space.kind(0));
    if (space.kind(0) instanceof Kind.Tokens) {
      blocks.add(column(set, "", Part.LENGTH, Type.INT32, size, rows::length));
    }
    ByteBuffer bytes = Block.room(total, type);
    for (int row = 0; row < size; row++) {
      for (int position = 0; position < rows.length(row); position++) {
        put(bytes, type, rows.value(row, position));
      }
    }
    blocks.add(new Block(set, "values", Part.VALUE, type, bytes));
    return blocks;
  }

  /** A matrix as one block, row after row. */
  static Block of(String set, DMatrixRMaj matrix) {
    ByteBuffer bytes = Block.room(matrix.data.length, Type.FLOAT64);
    bytes.asDoubleBuffer().put(matrix.data, 0, matrix.getNumElements());
    return new Block(set, "values", Part.VALUE, Type.FLOAT64, bytes);
  }

  private static Block column(
      String set, String field, Part part, Type type, int count, IntToDoubleFunction value) {
    ByteBuffer bytes = Block.room(count, type);
    for (int i = 0; i < count; i++) {
      put(bytes, type, value.applyAsDouble(i));
    }
    return new Block(set, field, part, type, bytes);
  }

  private static void put(ByteBuffer bytes, Type type, double value) {
    if (type == Type.FLOAT64) {
      bytes.putDouble(value);
    } else {
      bytes.putInt((int) value);
    }
  }

  private static Type type(Kind kind) {
    return kind instanceof Kind.Category || kind instanceof Kind.Tokens ? Type.INT32 : Type.FLOAT64;
  }

  /**
   * Drawn rows of one source.
   *
   * @param count rows that were asked for
   * @throws IllegalArgumentException when the blocks are not those rows
   */
  static Samples drawn(Message answer, Space space, int source, int sources, int count) {
    List<Block> values = answer.of("draws", Part.VALUE);
    Origin origin = Origin.synthetic(1);
    if (space.kind(0) instanceof Kind.Tokens) {
      return sequences(answer, values, space, source, sources, count);
    }
    DMatrixRMaj rows = matrix(values, space, count);
    return MatrixSamples.ofSource(space, rows, source, sources, origin);
  }

  /** No rows. */
  static Samples none(Space space, int sources) {
    return new SamplesBuilder(space, sources).build();
  }

  /**
   * Log-densities, one a point; minus infinity where a density is 0.
   *
   * @throws IllegalArgumentException when they are not as many, or one is no number
   */
  static double[] logs(Message answer, int count) {
    double[] logs = new double[count];
    if (count == 0) {
      return logs;
    }
    List<Block> values = answer.of("answers", Part.VALUE);
    if (values.size() != 1 || values.get(0).count() != count) {
      throw new IllegalArgumentException("there must be one log-density a point, of " + count);
    }
    for (int row = 0; row < count; row++) {
      logs[row] = values.get(0).number(row);
      if (Double.isNaN(logs[row]) || logs[row] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "the log-density of point " + (row + 1) + " is " + logs[row]);
      }
    }
    return logs;
  }

  /** The rows of a table or of tensors as a matrix. */
  static DMatrixRMaj matrix(List<Block> values, Space space, int count) {
    int width = space.width();
    DMatrixRMaj rows = new DMatrixRMaj(count, width);
    boolean together = values.size() == 1 && values.get(0).count() == count * (long) width;
    if (!together && values.size() != width) {
      throw new IllegalArgumentException(
          values.size() + " columns of rows where " + width + " were wanted");
    }
    for (int column = 0; column < (together ? 1 : width); column++) {
      Block block = values.get(column);
      int expected = together ? count * width : count;
      if (block.type() == Type.BYTES || block.count() != expected) {
        throw new IllegalArgumentException(
            block.count()
                + " values in column "
                + (column + 1)
                + " where "
                + expected
                + " were wanted");
      }
      for (int i = 0; i < expected; i++) {
        int row = together ? i / width : i;
        int position = together ? i % width : column;
        rows.data[row * width + position] =
            legal(block.number(i), space.kind(position), row, position);
      }
    }
    return rows;
  }

  private static Samples sequences(
      Message answer, List<Block> values, Space space, int source, int sources, int count) {
    List<Block> lengths = answer.of("draws", Part.LENGTH);
    if (values.size() != 1 || lengths.size() != 1 || lengths.get(0).count() != count) {
      throw new IllegalArgumentException(
          "sequences come as one block of " + count + " lengths and one of all their tokens");
    }
    SamplesBuilder rows = new SamplesBuilder(space, sources);
    int at = 0;
    for (int row = 0; row < count; row++) {
      int length = (int) lengths.get(0).number(row);
      if (length < 0 || length > space.width() || at + length > values.get(0).count()) {
        throw new IllegalArgumentException(
            "sequence " + (row + 1) + " has length " + length + ", at most " + space.width());
      }
      double[] tokens = new double[length];
      for (int position = 0; position < length; position++) {
        tokens[position] = legal(values.get(0).number(at++), space.kind(0), row, position);
      }
      rows.add(tokens, source, row, Origin.synthetic(1), 1);
    }
    return rows.build();
  }

  private static double legal(double value, Kind kind, int row, int position) {
    int codes =
        kind instanceof Kind.Category category
            ? category.levels().size()
            : kind instanceof Kind.Tokens tokens ? tokens.vocabulary() : Integer.MAX_VALUE;
    boolean coded = codes < Integer.MAX_VALUE;
    boolean code = value == Math.rint(value) && value >= 0 && value < codes;
    if (!Double.isFinite(value) || coded && !code) {
      throw new IllegalArgumentException(
          "row "
              + (row + 1)
              + ", value "
              + (position + 1)
              + " is "
              + value
              + (coded ? ", codes are 0 to " + (codes - 1) : ", which is no number"));
    }
    return value;
  }
}
