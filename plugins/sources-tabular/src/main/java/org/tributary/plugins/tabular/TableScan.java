package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.plugins.tabular.ColumnScan.Part;
import org.tributary.sdk.OptionException;

/**
 * One pass over the rows of all files: a row that misses a value is counted and left out, any other
 * is stored.
 */
final class TableScan {
  private final TableOptions options;
  private final List<String> columns;
  private final List<Cells> cells;
  private final TableFiles files;
  private final MissingWords words;
  private final MissingWords noWords = new MissingWords(List.of());
  private final RowStore store;
  private final List<ColumnScan> modelled = new ArrayList<>();
  private final Optional<ColumnScan> source;
  private final Optional<ColumnScan> unit;
  private final long[] missing;
  private long rows;
  private long incomplete;

  TableScan(TableOptions options, ColumnChoice choice, List<Cells> cells, TableFiles files) {
    this.options = options;
    this.columns = choice.all();
    this.cells = cells;
    this.files = files;
    this.words = new MissingWords(options.missingWords());
    this.missing = new long[columns.size()];
    int width = choice.modelled().size();
    this.store = new RowStore(width + 2, width);
    for (int j = 0; j < width; j++) {
      String name = choice.modelled().get(j);
      modelled.add(new ColumnScan(name, part(name), options, store, j));
    }
    this.source =
        choice.source().map(name -> new ColumnScan(name, Part.LABELS, options, store, width));
    this.unit =
        choice.block().map(name -> new ColumnScan(name, Part.LABELS, options, store, width + 1));
  }

  private Part part(String name) {
    requireValues(name);
    if (options.dates().contains(name)) {
      return Part.DATES;
    }
    if (options.categories().contains(name)) {
      return Part.LABELS;
    }
    boolean typed = true;
    boolean text = false;
    for (Cells each : cells) {
      int index = each.columns().indexOf(name);
      typed &= each.typed(index);
      text |= each.text(index);
    }
    return typed ? Part.NUMBERS : text ? Part.TEXTS : Part.FOUND;
  }

  private void requireValues(String name) {
    for (Cells each : cells) {
      if (each.nested(each.columns().indexOf(name))) {
        throw new OptionException(
            "files",
            "column '"
                + name
                + "' holds lists or objects, not values: write each of their values in a column of"
                + " its own, or list '"
                + name
                + "' under without");
      }
    }
  }

  /** Reads all rows; what they miss. */
  MissingValues read() {
    for (int file = 0; file < cells.size(); file++) {
      read(cells.get(file), file);
    }
    Map<String, Long> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < missing.length; i++) {
      byColumn.put(columns.get(i), missing[i]);
    }
    return new MissingValues(byColumn, rows, incomplete);
  }

  private void read(Cells from, int file) {
    int[] at = columns.stream().mapToInt(from.columns()::indexOf).toArray();
    int sourceAt = source.map(each -> columns.indexOf(each.name())).orElse(-1);
    long before = rows;
    while (from.next()) {
      rows++;
      if (!complete(from, at, sourceAt)) {
        incomplete++;
        drop(from, at);
        continue;
      }
      long place = Places.of(file, from.line());
      store.append();
      for (int j = 0; j < modelled.size(); j++) {
        from.hand(at[j], modelled.get(j), place);
      }
      store.set(modelled.size(), file);
      source.ifPresent(each -> from.hand(at[sourceAt], each, place));
      unit.ifPresent(each -> from.hand(at[columns.indexOf(each.name())], each, place));
    }
    if (rows == before) {
      throw options.sql().isPresent()
          ? new OptionException("sql", "the query gives no row")
          : files.withoutRow(file);
    }
  }

  /** A source is missing where nothing stands: NA is North America. */
  private boolean complete(Cells from, int[] at, int sourceAt) {
    boolean complete = true;
    for (int i = 0; i < at.length; i++) {
      if (from.value(at[i]).missing(i == sourceAt ? noWords : words)) {
        missing[i]++;
        complete = false;
      }
    }
    return complete;
  }

  private void drop(Cells from, int[] at) {
    for (int j = 0; j < modelled.size(); j++) {
      Cells.Value value = from.value(at[j]);
      if (!value.missing(words)) {
        modelled.get(j).drop(value.signs, value.from, value.to);
      }
    }
  }

  List<ColumnScan> modelled() {
    return modelled;
  }

  Optional<ColumnScan> source() {
    return source;
  }

  Optional<ColumnScan> unit() {
    return unit;
  }

  RowStore store() {
    return store;
  }

  Places places() {
    if (options.sql().isPresent()) {
      return new Places(List.of("the query"), List.of(false));
    }
    List<Boolean> lines = new ArrayList<>();
    for (int file = 0; file < files.names().size(); file++) {
      lines.add(files.text(file));
    }
    return new Places(files.names(), lines);
  }
}
