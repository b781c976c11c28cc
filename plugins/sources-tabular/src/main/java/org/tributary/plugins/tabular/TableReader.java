package org.tributary.plugins.tabular;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Pool;

/** Turns the files of the options into a pool with its report: open, choose columns, read, look. */
final class TableReader {
  private final TableOptions options;
  private final boolean free;

  private TableReader(TableOptions options, boolean free) {
    this.options = options;
    this.free = free;
  }

  static TableSource read(TableOptions options) {
    return read(options, false);
  }

  /**
   * Reads a table.
   *
   * @param free whether a person has allowed the query to read beyond the named files
   */
  static TableSource read(TableOptions options, boolean free) {
    requireFiles(options);
    return new TableReader(options, free).read();
  }

  /** What the query reads beyond the named files; empty where nothing, or where it is no query. */
  static List<String> beyond(TableOptions options) {
    if (options.sql().isEmpty() || options.files().isEmpty()) {
      return List.of();
    }
    try (Database database = Database.open()) {
      return Query.parse(options.sql().get(), database)
          .beyond(TableFiles.shortNames(options), database);
    } catch (SQLException unreadable) {
      return List.of();
    }
  }

  // Not said by the options themselves: a file that is missing would then be said twice.
  private static void requireFiles(TableOptions options) {
    if (options.files().isEmpty()) {
      throw new OptionException("files", "files must name at least one file");
    }
  }

  private TableSource read() {
    TableFiles files = TableFiles.of(options);
    if (options.sql().isPresent()) {
      try (Database database = Database.open()) {
        return read(files, List.of(query(files, database)));
      }
    }
    if (files.allText()) {
      List<Cells> cells = new ArrayList<>();
      for (int file = 0; file < files.names().size(); file++) {
        cells.add(files.csv(file));
      }
      return read(files, cells);
    }
    try (Database database = Database.open()) {
      List<Cells> cells = new ArrayList<>();
      for (int file = 0; file < files.names().size(); file++) {
        cells.add(files.text(file) ? files.csv(file) : rows(files, file, database));
      }
      return read(files, cells);
    }
  }

  private static Cells rows(TableFiles files, int file, Database database) {
    try {
      return database.rows(
          files.reader(file, database), false, failure -> files.unreadable(file, failure));
    } catch (SQLException failure) {
      throw files.unreadable(file, failure);
    }
  }

  private Cells query(TableFiles files, Database database) {
    Set<String> present = new QueryTables(files, options, database).load();
    try {
      Query query = Query.parse(options.sql().orElseThrow(), database);
      if (!free && !query.beyond(files.names(), database).isEmpty()) {
        throw new SQLException(
            "it reads " + String.join(", ", query.beyond(files.names(), database)));
      }
      query.requireSteady(present, database);
      if (free) {
        database.lock();
      } else {
        database.shut();
      }
      // As a table: of a result that is streamed the database does not say why it failed.
      database.execute(
          "CREATE TABLE __result AS SELECT * FROM (" + query.text() + "\n)", options.sqlSeconds());
      return database.rows(
          "SELECT * FROM __result", true, failure -> Database.broken("a table failed", failure));
    } catch (SQLException failure) {
      if (Database.outOfMemory(failure)) {
        throw new OptionException(
            "sql",
            "the query was given up, since it needs more than "
                + Database.memory()
                + " of memory: let it give fewer rows, or join fewer");
      }
      throw new OptionException(
          "sql",
          "the query failed: "
              + Database.reason(failure)
              + " - a query can read the named files only, as tables "
              + String.join(", ", files.names())
              + "; a column of numbers is NULL where a value is missing");
    }
  }

  private TableSource read(TableFiles files, List<Cells> cells) {
    try {
      Set<String> present = new LinkedHashSet<>();
      cells.forEach(each -> present.addAll(each.columns()));
      ColumnChoice choice = ColumnChoice.of(options, List.copyOf(present));
      if (options.sql().isEmpty()) {
        choice.requireInEach(files.names(), cells.stream().map(Cells::columns).toList());
      }
      return read(files, new TableScan(options, choice, cells, files));
    } catch (OptionException refusal) {
      // Comments above the names make columns unknown: the file is the mistake, not the option.
      files.requireRecords();
      throw refusal;
    } finally {
      cells.forEach(Cells::close);
    }
  }

  private TableSource read(TableFiles files, TableScan scan) {
    MissingValues missing = scan.read();
    missing.require(options.missing());
    new TypeDoubt(options, scan.places()).require(scan.modelled());
    List<ColumnPlan> columns =
        scan.modelled().stream().map(each -> ColumnPlan.of(each, options, scan.places())).toList();
    Optional<ColumnPlan> source = scan.source().map(ColumnPlan::category);
    Optional<ResamplingUnit> unit =
        options.unitColumn().map(column -> new ResamplingUnit(column, options.blockDays()));
    int[] units =
        unit.map(each -> each.ofLabels(scan.unit().orElseThrow().labels(), options.dateOrder()))
            .orElse(new int[0]);
    RowReading reading = new RowReading(columns, source, unit, sourceNames(files, source));
    Warnings warnings = new Warnings(scan.places());
    scan.modelled().forEach(warnings::add);
    scan.source().ifPresent(each -> warnings.addSources(each, options.missingWords()));
    if (free) {
      warnings.addFree(beyond(options));
    }
    Pool pool = reading.pool(scan.store(), units);
    if (options.sourceColumn().isPresent()
        && options.sql().isEmpty()
        && files.names().size() == 1) {
      warnings.addSmallSources(pool, options.sourceColumn().get(), files.names().get(0));
    }
    DataPage page = new DataPage(pool, missing, reading, files.notes(), warnings.sentences());
    Facts facts =
        options.independent() ? page.facts().with(new Facts(Map.of("unit", "none"))) : page.facts();
    List<String> lost = lost(scan.modelled(), columns);
    if (!lost.isEmpty()) {
      facts = facts.with(new Facts(Map.of("labels-of-dropped-rows", lost)));
    }
    return new TableSource(reading.space(), pool, facts, page.report());
  }

  /** Labels that went with their only rows, as {@code 'rare' in column 'c'}. */
  private static List<String> lost(List<ColumnScan> scans, List<ColumnPlan> columns) {
    List<String> lost = new ArrayList<>();
    for (int j = 0; j < scans.size(); j++) {
      if (!columns.get(j).levels().isEmpty()) {
        String name = columns.get(j).name();
        scans.get(j).lost().forEach(text -> lost.add("'" + text + "' in column '" + name + "'"));
      }
    }
    return lost;
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
}
