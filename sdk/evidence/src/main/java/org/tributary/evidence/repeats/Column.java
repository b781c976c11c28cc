package org.tributary.evidence.repeats;

import java.util.Arrays;
import org.tributary.numerics.statistics.Samples;

/**
 * A column of a table.
 *
 * @param values one a row, finite; labels and texts as numbers, equal ones equal
 * @param kind numbers that have an order and a spread, or labels
 */
public record Column(double[] values, Kind kind) {
  public Column {
    values = Samples.requireFinite(values, 1, "column").clone();
  }

  /** What the values are. */
  public enum Kind {
    NUMBER,
    LABEL
  }

  /** Numbers. */
  public static Column numbers(double... values) {
    return new Column(values, Kind.NUMBER);
  }

  /** Labels or texts. */
  public static Column labels(int... codes) {
    return new Column(Arrays.stream(codes).asDoubleStream().toArray(), Kind.LABEL);
  }
}
