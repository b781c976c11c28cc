package org.tributary.plugins.observation;

import java.util.List;
import java.util.stream.IntStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Positions of a space by what a study file calls them: names of columns, or counts from 0. */
final class Columns {
  private Columns() {}

  /** Every position. */
  static int[] all(Space space) {
    return IntStream.range(0, space.width()).toArray();
  }

  /**
   * The positions of some columns.
   *
   * @param option that names them
   * @throws OptionException when there is no such column, or one is named twice
   */
  static int[] of(Space space, List<String> named, String option) {
    int[] positions = named.stream().mapToInt(name -> position(space, name, option)).toArray();
    if (IntStream.of(positions).distinct().count() < positions.length) {
      throw new OptionException(option, option + " names a column twice: " + named);
    }
    return positions;
  }

  /** The position of one column. */
  static int position(Space space, String named, String option) {
    for (int position = 0; position < space.width(); position++) {
      if (name(space, position).equals(named)) {
        return position;
      }
    }
    if (named.matches("[0-9]{1,9}") && Integer.parseInt(named) < space.width()) {
      return Integer.parseInt(named);
    }
    String there =
        space instanceof ColumnSpace table
            ? String.join(", ", table.columns().stream().map(ColumnSpace.Column::name).toList())
            : "positions 0 .. " + (space.width() - 1);
    throw new OptionException(option, "there is no column '" + named + "'; there are " + there);
  }

  /** What a column is called: its name, or its position. */
  static String name(Space space, int position) {
    return space instanceof ColumnSpace table
        ? table.columns().get(position).name()
        : Integer.toString(position);
  }

  /**
   * Refuses sequences of tokens, which have no columns.
   *
   * @param who id of the observation model
   */
  static void refuseTokens(Space space, String who) {
    if (space.kind(0) instanceof Kind.Tokens) {
      throw new OptionException(
          "", who + " works on rows of fixed width, not on " + space.describe());
    }
  }
}
