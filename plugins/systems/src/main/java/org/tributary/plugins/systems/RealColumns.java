package org.tributary.plugins.systems;

import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** The tables of numbers that the families of this plugin model. */
public final class RealColumns {
  private RealColumns() {}

  /**
   * The columns of a space of so many numbers.
   *
   * @param why what the number of columns comes from, for the message
   * @throws OptionException when there are others
   */
  public static ColumnSpace of(String family, Space space, int columns, String why) {
    if (!(space instanceof ColumnSpace table) || !space.allReal() || space.width() != columns) {
      throw new OptionException(
          "",
          "family "
              + family
              + " models "
              + columns
              + " real columns ("
              + why
              + "), the data are "
              + space.describe());
    }
    return table;
  }
}
