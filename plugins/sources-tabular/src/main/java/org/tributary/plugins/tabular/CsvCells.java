package org.tributary.plugins.tabular;

import java.nio.file.Path;
import java.util.List;
import org.tributary.plugins.tabular.csv.CsvFile;
import org.tributary.plugins.tabular.csv.FirstLine;
import org.tributary.plugins.tabular.csv.Records;
import org.tributary.sdk.OptionException;

/** The rows of a text file. */
final class CsvCells implements Cells {
  private final CsvFile file;
  private final List<String> columns;
  private final Value value = new Value();

  private CsvCells(CsvFile file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  static CsvCells open(Path path, FirstLine first, TableOptions options) {
    List<String> columns = columns(path, first, options);
    return new CsvCells(
        CsvFile.open(path, options.charset(), first.separator(), options.header(), columns),
        columns);
  }

  private static List<String> columns(Path file, FirstLine first, TableOptions options) {
    if (options.header()) {
      return first.names();
    }
    if (options.names().isEmpty()) {
      return first.places();
    }
    if (options.names().size() != first.values().size()) {
      throw new OptionException(
          "names",
          options.names().size()
              + " names for the "
              + first.values().size()
              + " columns of "
              + file.getFileName());
    }
    return options.names();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean typed(int column) {
    return false;
  }

  @Override
  public boolean text(int column) {
    return false;
  }

  @Override
  public boolean next() {
    return file.next();
  }

  @Override
  public long line() {
    return file.row().line();
  }

  @Override
  public Value value(int column) {
    Records row = file.row();
    return file.empty()
        ? value.nothing()
        : value.text(row.signs(), row.from(column), row.to(column));
  }

  @Override
  public void hand(int column, ColumnScan scan, long place) {
    Value text = value(column);
    scan.add(text.signs, text.from, text.to, place);
  }

  /** A value of this row as it is written, blanks included. */
  String raw(int column) {
    return file.empty() ? "" : file.row().text(column);
  }

  @Override
  public void close() {
    file.close();
  }
}
