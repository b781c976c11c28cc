package org.tributary.plugins.systems.conditional;

import java.util.Arrays;
import java.util.List;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.GivenColumns;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * Which columns of a table are given.
 *
 * @param names of the given columns, in the order of their values
 */
record Questions(List<String> names) {

  /** Why it cannot be asked of a space; else empty. */
  String refusal(Space space) {
    if (!(space instanceof ColumnSpace table) || !space.allReal()) {
      return "it asks about real columns by their names";
    }
    List<String> known = table.columns().stream().map(ColumnSpace.Column::name).toList();
    if (!known.containsAll(names)) {
      return "there is no column for each of " + names + "; there are " + known;
    }
    return names.size() < known.size() ? "" : "all columns are given, none is left to ask about";
  }

  /** Position of a column. */
  static int position(Space space, String name) {
    ColumnSpace table = (ColumnSpace) space;
    return table.columns().stream().map(ColumnSpace.Column::name).toList().indexOf(name);
  }

  /** Positions of the given columns, ascending. */
  int[] columns(Space space) {
    return names.stream().mapToInt(name -> position(space, name)).sorted().toArray();
  }

  /** Positions of the columns that are asked about. */
  int[] asked(Space space) {
    return GivenColumns.others(columns(space), space.width());
  }

  /** Values in the order of the columns from values in the order of the names. */
  double[] ordered(Space space, List<Double> values) {
    int[] columns = columns(space);
    double[] ordered = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      ordered[Arrays.binarySearch(columns, position(space, names.get(i)))] = values.get(i);
    }
    return ordered;
  }

  /**
   * The law given values; a law that knows no answer censors.
   *
   * @param metric for the message
   */
  static Law answer(Conditional law, int[] columns, double[] values, String metric) {
    try {
      return law.given(columns, values);
    } catch (IllegalArgumentException unanswered) {
      throw new CensoredException(
          Outcome.UNDEFINED, "metric '" + metric + "': " + unanswered.getMessage());
    }
  }
}
