package org.tributary.plugins.metrics.sample.extension;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.metrics.sample.table.MixedTable;
import org.tributary.plugins.metrics.sample.table.TableColumn;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Raw rows of a column space as a table; NaN and negative codes are missing values. */
final class TableRows {
  private TableRows() {}

  static String refusal(Space space) {
    if (!(space instanceof ColumnSpace columns)) {
      return "it scores named columns, and the values of a tensor have no names";
    }
    return columns.columns().stream().anyMatch(column -> column.kind() instanceof Kind.Tokens)
        ? "token sequences are no column"
        : "";
  }

  static MixedTable of(ColumnSpace space, DMatrixRMaj rows) {
    List<TableColumn> columns = new ArrayList<>();
    for (int position = 0; position < space.width(); position++) {
      ColumnSpace.Column column = space.columns().get(position);
      double[] values = new double[rows.numRows];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.get(row, position);
      }
      columns.add(
          column.kind() instanceof Kind.Category
              ? new TableColumn.Category(column.name(), codes(values))
              : new TableColumn.Real(column.name(), values));
    }
    return new MixedTable(columns);
  }

  private static int[] codes(double[] values) {
    int[] codes = new int[values.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = Double.isNaN(values[row]) ? -1 : (int) values[row];
    }
    return codes;
  }
}
