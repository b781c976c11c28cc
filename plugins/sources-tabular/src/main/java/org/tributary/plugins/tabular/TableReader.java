package org.tributary.plugins.tabular;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/** Turns the files of the options into a pool with its report. */
final class TableReader {
  private final TableOptions options;
  private final Database database;
  private final List<String> notes = new ArrayList<>();

  private TableReader(TableOptions options, Database database) {
    this.options = options;
    this.database = database;
  }

  static TableSource read(TableOptions options) {
    try (Database database = Database.load(options)) {
      return new TableReader(options, database).read();
    }
  }

  private TableSource read() {
    List<ColumnPlan> columns = inspect();
    ColumnPlan source = options.sourceColumn().map(this::sourcePlan).orElse(null);
    String complete = complete(columns);
    long read = count("TRUE");
    long kept = count(complete);
    if (kept == 0) {
      throw new OptionException("missing", "no row is complete: leave out columns with without");
    }
    if (kept < read) {
      missing(columns, read - kept);
    }
    if (kept > Integer.MAX_VALUE / Math.max(1, columns.size()) / 8) {
      throw new OptionException(
          "files",
          kept + " rows of " + columns.size() + " columns are too many for one table in memory");
    }
    List<String> sourceNames = sourceNames(source, complete);
    ColumnSpace space =
        new ColumnSpace(
            columns.stream().map(c -> new ColumnSpace.Column(c.name(), c.kind())).toList());
    Filled filled = fill(columns, complete, (int) kept, source, sourceNames);
    Samples rows =
        SamplesBuilder.over(
            space,
            sourceNames.size(),
            new Values(Values.Type.FLOAT64, filled.values),
            filled.labels,
            Map.of());
    Pool pool = new Pool(rows, filled.units, sourceNames);
    describe(pool, filled.duplicates, columns);
    return new TableSource(
        space, pool, facts(pool), report(read, kept, filled.duplicates, columns));
  }

  /** Every column that is data: not the source, not the block. */
  private List<ColumnPlan> inspect() {
    List<String> present = database.columns();
    requireKnown("sourceColumn", options.sourceColumn().stream().toList(), present);
    requireKnown("blockColumn", options.blockColumn().stream().toList(), present);
    requireKnown("columns", options.columns(), present);
    requireKnown("without", options.without(), present);
    requireKnown("categories", options.categories(), present);
    requireKnown("integers", options.integers(), present);
    List<String> wanted =
        new ArrayList<>(options.columns().isEmpty() ? present : options.columns());
    wanted.removeAll(options.without());
    options.sourceColumn().ifPresent(wanted::remove);
    options.blockColumn().ifPresent(wanted::remove);
    if (wanted.isEmpty()) {
      throw new OptionException("columns", "no column is left to model");
    }
    return wanted.stream().map(name -> ColumnPlan.inspect(database, name, options)).toList();
  }

  private static void requireKnown(String option, List<String> names, List<String> present) {
    for (String name : names) {
      if (!present.contains(name)) {
        throw new OptionException(
            option,
            "there is no column '" + name + "'; the columns are " + String.join(", ", present));
      }
    }
  }

  private ColumnPlan sourcePlan(String column) {
    List<String> categories = new ArrayList<>(options.categories());
    categories.add(column);
    return ColumnPlan.inspect(
        database,
        column,
        new TableOptions(
            options.files(),
            options.sourceColumn(),
            options.header(),
            options.names(),
            options.columns(),
            options.without(),
            categories,
            options.integers(),
            options.missing(),
            options.missingWords(),
            options.charset(),
            options.maximumLevels(),
            options.blockColumn(),
            options.blockDays(),
            options.sql()));
  }

  /** The SQL condition that a row misses nothing. */
  private String complete(List<ColumnPlan> columns) {
    List<String> names = new ArrayList<>(columns.stream().map(ColumnPlan::name).toList());
    options.sourceColumn().ifPresent(names::add);
    options.blockColumn().ifPresent(names::add);
    return names.stream()
        .map(name -> "NULLIF(" + ColumnPlan.text(name) + ", '') IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  private long count(String condition) {
    return database.query(
        "SELECT count(*) FROM \"__rows\" WHERE " + condition,
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  private void missing(List<ColumnPlan> columns, long incomplete) {
    String where =
        columns.stream()
            .filter(column -> column.missing() > 0)
            .map(column -> column.name() + " " + column.missing())
            .collect(Collectors.joining(", "));
    String rows = incomplete == 1 ? "1 row misses" : incomplete + " rows miss";
    if (options.missing() == TableOptions.Missing.REFUSE) {
      throw new OptionException(
          "missing",
          rows
              + " a value ("
              + where
              + "): write missing: drop, or leave the columns out with"
              + " without");
    }
    notes.add(rows + " a value (" + where + ") and were dropped.");
  }

  private List<String> sourceNames(ColumnPlan source, String complete) {
    if (source != null) {
      return database.query(
          "SELECT DISTINCT "
              + source.expression()
              + " AS level FROM \"__rows\" WHERE "
              + complete
              + " ORDER BY level",
          rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
              names.add(rows.getString(1));
            }
            return names;
          });
    }
    if (options.sql().isPresent()) {
      return List.of("all");
    }
    List<String> names = options.files().stream().map(Database::stem).toList();
    if (names.stream().distinct().count() != names.size()) {
      return options.files().stream().map(InputFile::path).map(Object::toString).toList();
    }
    return names;
  }

  private record Filled(ByteBuffer values, int[] labels, int[] units, long duplicates) {}

  private Filled fill(
      List<ColumnPlan> columns, String complete, int kept, ColumnPlan source, List<String> names) {
    String values = columns.stream().map(ColumnPlan::expression).collect(Collectors.joining(", "));
    String label = source == null ? "__file" : source.expression();
    String twins = "dense_rank() OVER (ORDER BY " + label + ", " + values + ")";
    // Equal rows stay together whatever their source: a merged model would have seen them.
    String unit = "dense_rank() OVER (ORDER BY " + unit().orElse(values) + ")";
    String sql =
        "SELECT "
            + values
            + ", "
            + label
            + ", "
            + unit
            + " - 1, "
            + twins
            + " - 1 FROM \"__rows\""
            + " WHERE "
            + complete
            + " ORDER BY __row";
    return database.query(sql, rows -> readAll(rows, columns, kept, source != null, names));
  }

  /** The SQL of a block, when rows are resampled in blocks. */
  private java.util.Optional<String> unit() {
    return options
        .blockColumn()
        .map(
            column -> {
              if (options.blockDays() == 0) {
                return ColumnPlan.text(column);
              }
              String date = "TRY_CAST(" + ColumnPlan.text(column) + " AS DATE)";
              long bad =
                  count(
                      "NULLIF("
                          + ColumnPlan.text(column)
                          + ", '') IS NOT NULL AND "
                          + date
                          + " IS NULL");
              if (bad > 0) {
                throw new OptionException(
                    "blockColumn",
                    bad + " values of column '" + column + "' are no dates (YYYY-MM-DD)");
              }
              return "datediff('day', DATE '1970-01-01', " + date + ") // " + options.blockDays();
            });
  }

  private static Filled readAll(
      ResultSet rows, List<ColumnPlan> columns, int kept, boolean named, List<String> names)
      throws SQLException {
    int width = columns.size();
    List<Map<String, Integer>> codes = new ArrayList<>();
    for (ColumnPlan column : columns) {
      codes.add(
          column.kind() instanceof Kind.Category category ? codes(category.levels()) : Map.of());
    }
    Map<String, Integer> sources = codes(names);
    ByteBuffer values =
        ByteBuffer.allocate(kept * width * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int[] labels = new int[kept];
    int[] units = new int[kept];
    java.util.BitSet seen = new java.util.BitSet();
    long duplicates = 0;
    for (int row = 0; rows.next(); row++) {
      for (int j = 0; j < width; j++) {
        Map<String, Integer> code = codes.get(j);
        values.putDouble(code.isEmpty() ? rows.getDouble(j + 1) : code.get(rows.getString(j + 1)));
      }
      labels[row] = named ? sources.get(rows.getString(width + 1)) : rows.getInt(width + 1);
      units[row] = rows.getInt(width + 2);
      int twin = rows.getInt(width + 3);
      if (seen.get(twin)) {
        duplicates++;
      }
      seen.set(twin);
    }
    return new Filled(values.flip(), labels, units, duplicates);
  }

  private static Map<String, Integer> codes(List<String> levels) {
    Map<String, Integer> codes = new HashMap<>();
    for (int code = 0; code < levels.size(); code++) {
      codes.put(levels.get(code), code);
    }
    return codes;
  }

  private void describe(Pool pool, long duplicates, List<ColumnPlan> columns) {
    int[] counts = pool.countBySource();
    List<String> sizes = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      sizes.add(pool.sourceNames().get(k) + " " + counts[k]);
    }
    notes.add("Rows by source: " + String.join(", ", sizes) + ".");
    long units = Arrays.stream(pool.units()).distinct().count();
    notes.add(
        options
            .blockColumn()
            .map(
                column ->
                    "Unit of resampling: "
                        + (options.blockDays() > 0
                            ? "blocks of " + options.blockDays() + " days of '" + column + "'"
                            : "values of '" + column + "'")
                        + " ("
                        + units
                        + " units), the same in every source.")
            .orElse(
                "Unit of resampling: distinct rows (" + units + "); duplicates stay together."));
    if (duplicates > 0) {
      notes.add(duplicates + " rows repeat an earlier row of their source exactly.");
    }
    for (ColumnPlan column : columns) {
      if (column.distinct() == 1) {
        notes.add("Column '" + column.name() + "' is constant: it teaches nothing.");
      }
    }
  }

  private static Facts facts(Pool pool) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("dimension", pool.rows().space().width());
    facts.put("sources", pool.rows().sources());
    facts.put("rows", pool.rows().size());
    facts.put("rows-by-source", Arrays.stream(pool.countBySource()).boxed().toList());
    return new Facts(facts);
  }

  private DataReport report(long read, long kept, long duplicates, List<ColumnPlan> columns) {
    return new DataReport(
        read,
        kept,
        duplicates,
        columns.stream()
            .map(
                column ->
                    new DataReport.ColumnReport(
                        column.name(),
                        column.kind() instanceof Kind.Category
                            ? "category"
                            : column.kind() instanceof Kind.Whole ? "integer" : "real",
                        column.missing(),
                        column.distinct(),
                        column.range()))
            .toList(),
        notes);
  }
}
