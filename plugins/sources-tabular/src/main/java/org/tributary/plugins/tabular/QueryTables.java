package org.tributary.plugins.tabular;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/**
 * The named files as tables that a query can read, each column with a type: a column of a text file
 * holds numbers where all its values are numbers or missing, else texts as they are written.
 * Numbers that would lose something, as the zero before a code, stay texts.
 */
final class QueryTables {
  private static final int LONG_DIGITS = 18;
  private static final int HUGE_DIGITS = 38;

  private final TableFiles files;
  private final TableOptions options;
  private final Database database;
  private final MissingWords words;
  private final Set<String> columns = new HashSet<>();

  QueryTables(TableFiles files, TableOptions options, Database database) {
    this.files = files;
    this.options = options;
    this.database = database;
    this.words = new MissingWords(options.missingWords());
  }

  /** Fills one table a file; the names of all their columns, in lower case. */
  Set<String> load() {
    for (int file = 0; file < files.names().size(); file++) {
      String table = files.names().get(file);
      try {
        if (files.text(file)) {
          load(file, table);
        } else {
          database.execute(
              "CREATE TABLE " + Sql.name(table) + " AS " + files.reader(file, database));
        }
        database
            .texts(
                "SELECT column_name FROM information_schema.columns WHERE table_name = "
                    + Sql.text(table))
            .forEach(name -> columns.add(name.toLowerCase(Locale.ROOT)));
        if (database.texts("SELECT 1 FROM " + Sql.name(table) + " LIMIT 1").isEmpty()) {
          throw files.withoutRow(file);
        }
      } catch (SQLException failure) {
        throw files.unreadable(file, failure);
      }
    }
    return columns;
  }

  private void load(int file, String table) throws SQLException {
    Type[] types = types(file);
    List<String> names;
    try (CsvCells cells = files.csv(file)) {
      names = cells.columns();
    }
    database.execute(
        "CREATE TABLE "
            + Sql.name(table)
            + IntStream.range(0, types.length)
                .mapToObj(i -> Sql.name(names.get(i)) + " " + types[i])
                .collect(Collectors.joining(", ", " (", ")")));
    Numeral numeral = new Numeral(options.decimalMark(), options.thousandsMark());
    try (CsvCells cells = files.csv(file);
        DuckDBAppender rows = database.appender(table)) {
      while (cells.next()) {
        rows.beginRow();
        for (int i = 0; i < types.length; i++) {
          append(cells, i, types[i], numeral, rows);
        }
        rows.endRow();
      }
    }
  }

  private void append(CsvCells cells, int i, Type type, Numeral numeral, DuckDBAppender rows)
      throws SQLException {
    if (type == Type.VARCHAR) {
      rows.append(cells.raw(i));
      return;
    }
    Cells.Value value = cells.value(i);
    if (value.missing(words)) {
      rows.appendNull();
      return;
    }
    numeral.read(value.signs, value.from, value.to);
    switch (type) {
      case BIGINT -> rows.append(Math.round(numeral.value()));
      case HUGEINT -> rows.append(new BigInteger(value.string().replaceFirst("^\\+", "")));
      default -> rows.append(numeral.value());
    }
  }

  /** Types of columns, the narrowest first. */
  private enum Type {
    BIGINT,
    HUGEINT,
    DOUBLE,
    VARCHAR
  }

  private Type[] types(int file) {
    Numeral numeral = new Numeral(options.decimalMark(), options.thousandsMark());
    try (CsvCells cells = files.csv(file)) {
      List<String> names = cells.columns();
      Type[] types = new Type[names.size()];
      boolean[] seen = new boolean[types.length];
      boolean[] plain = new boolean[types.length];
      Arrays.fill(types, Type.BIGINT);
      List<String> labels = new ArrayList<>(options.categories());
      labels.addAll(options.dates());
      options.sourceColumn().ifPresent(labels::add);
      while (cells.next()) {
        for (int i = 0; i < types.length; i++) {
          if (types[i] == Type.VARCHAR) {
            continue;
          }
          Cells.Value value = cells.value(i);
          if (!value.missing(words)) {
            Type type = type(value, numeral);
            types[i] = type.compareTo(types[i]) > 0 ? type : types[i];
            seen[i] = true;
            plain[i] |= !numeral.exponentOnly();
          }
        }
      }
      for (int i = 0; i < types.length; i++) {
        boolean codes = seen[i] && !plain[i];
        types[i] = !seen[i] || codes || labels.contains(names.get(i)) ? Type.VARCHAR : types[i];
      }
      return types;
    }
  }

  private static Type type(Cells.Value value, Numeral numeral) {
    if (!numeral.read(value.signs, value.from, value.to) || numeral.zeroFirst()) {
      return Type.VARCHAR;
    }
    int digits = value.to - value.from;
    if (!numeral.whole() || digits > HUGE_DIGITS) {
      return Type.DOUBLE;
    }
    return digits > LONG_DIGITS || Math.abs(numeral.value()) >= Numeral.EXACT
        ? Type.HUGEINT
        : Type.BIGINT;
  }
}
