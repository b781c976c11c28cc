package org.tributary.plugins.tabular;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Pool;

/**
 * Turns the files of the options into a pool with its report: load, shut the door, choose columns,
 * bring every value into one form, look, read.
 */
final class TableReader {
  private final TableOptions options;
  private final Database database;

  private TableReader(TableOptions options, Database database) {
    this.options = options;
    this.database = database;
  }

  static TableSource read(TableOptions options) {
    // Not said by the options themselves: a file that is missing would then be said twice.
    if (options.files().isEmpty()) {
      throw new OptionException("files", "files must name at least one file");
    }
    try (Database database = Database.open()) {
      return new TableReader(options, database).read();
    }
  }

  private TableSource read() {
    TableFiles files = TableFiles.load(options, database);
    ColumnChoice choice = join(files);
    MissingValues missing = MissingValues.count(database, choice.all());
    missing.require(options.missing());
    change("DELETE FROM __rows WHERE " + MissingValues.incomplete(choice.all()));
    Optional<ResamplingUnit> unit =
        choice.block().map(column -> new ResamplingUnit(column, options.blockDays()));
    unit.ifPresent(each -> each.require(database));
    List<ColumnPlan> columns =
        choice.modelled().stream()
            .map(name -> ColumnPlan.inspect(database, name, options))
            .toList();
    Optional<ColumnPlan> source = choice.source().map(name -> ColumnPlan.category(database, name));
    RowReading reading = new RowReading(columns, source, unit, sourceNames(files, source));
    Pool pool = reading.read(database, rows(missing, columns.size()));
    DataPage page = new DataPage(pool, missing, reading, files.notes());
    return new TableSource(reading.space(), pool, page.facts(), page.report());
  }

  /** Makes {@code __rows}: the columns that are read as trimmed texts, null where missing. */
  private ColumnChoice join(TableFiles files) {
    try {
      database.execute("CREATE VIEW __all AS " + files.rows());
    } catch (SQLException failure) {
      throw refused(files, failure);
    }
    List<String> present = new ArrayList<>(database.columns("__all"));
    present.removeIf(name -> name.equals("__file"));
    ColumnChoice choice = ColumnChoice.of(options, present);
    if (options.sql().isEmpty()) {
      choice.requireInEach(files);
    }
    String values = choice.all().stream().map(this::value).collect(Collectors.joining(", "));
    try {
      database.execute("CREATE TABLE __rows AS SELECT __file, " + values + " FROM __all");
    } catch (SQLException failure) {
      throw refused(files, failure);
    }
    change("DROP VIEW __all");
    files.names().forEach(name -> change("DROP TABLE " + Sql.name(name)));
    return choice;
  }

  private String value(String column) {
    String trimmed = "trim(CAST(" + Sql.name(column) + " AS VARCHAR))";
    List<String> words = new ArrayList<>(options.missingWords());
    words.add("");
    return "CASE WHEN list_contains("
        + Sql.texts(words)
        + ", "
        + trimmed
        + ") THEN NULL ELSE "
        + trimmed
        + " END AS "
        + Sql.name(column);
  }

  private OptionException refused(TableFiles files, SQLException failure) {
    String reason = Database.reason(failure);
    if (options.sql().isEmpty()) {
      return new OptionException("files", "the files cannot be joined: " + reason);
    }
    return new OptionException(
        "sql",
        "the query failed: "
            + reason
            + " - a query can read the named files only, as tables "
            + String.join(", ", files.names()));
  }

  private void change(String sql) {
    try {
      database.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(Database.reason(failure), failure);
    }
  }

  private List<String> sourceNames(TableFiles files, Optional<ColumnPlan> source) {
    if (source.isPresent()) {
      int most = options.maximumLevels();
      if (source.get().distinct() > most) {
        throw new OptionException(
            "sourceColumn",
            "column '"
                + source.get().name()
                + "' names "
                + source.get().distinct()
                + " sources: choose another, or raise maximumLevels ("
                + most
                + ")");
      }
      return source.get().levels();
    }
    return options.sql().isPresent() ? List.of("all") : files.names();
  }

  private static int rows(MissingValues missing, int columns) {
    long kept = missing.rows() - missing.incomplete();
    if (kept > Integer.MAX_VALUE / columns / Double.BYTES) {
      throw new OptionException(
          "files", kept + " rows of " + columns + " columns are too many for one table in memory");
    }
    return (int) kept;
  }
}
