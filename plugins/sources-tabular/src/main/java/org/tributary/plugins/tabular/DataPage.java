package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.Pool;

/**
 * What a person should know of a table before any result.
 *
 * @param pool the rows that were kept
 * @param missing what rows missed
 * @param reading how rows were read
 * @param fileNotes what was changed of the files, in sentences
 */
record DataPage(Pool pool, MissingValues missing, RowReading reading, List<String> fileNotes) {

  DataReport report() {
    long duplicates = duplicates();
    List<DataReport.ColumnReport> columns = new ArrayList<>();
    reading.source().ifPresent(column -> columns.add(column(column, "source")));
    reading.columns().forEach(column -> columns.add(column(column, column.type())));
    return new DataReport(
        missing.rows(), pool.rows().size(), duplicates, columns, notes(duplicates));
  }

  Facts facts() {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("dimension", pool.rows().space().width());
    facts.put("sources", pool.rows().sources());
    facts.put("rows", pool.rows().size());
    facts.put("rows-by-source", Arrays.stream(pool.countBySource()).boxed().toList());
    return new Facts(facts);
  }

  private DataReport.ColumnReport column(ColumnPlan column, String type) {
    return new DataReport.ColumnReport(
        column.name(),
        type,
        missing.byColumn().get(column.name()),
        column.distinct(),
        column.range());
  }

  private List<String> notes(long duplicates) {
    List<String> notes = new ArrayList<>(fileNotes);
    notes.addAll(missing.notes());
    int[] counts = pool.countBySource();
    List<String> sizes = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      sizes.add(pool.sourceNames().get(k) + " " + counts[k]);
    }
    notes.add("Rows by source: " + String.join(", ", sizes) + ".");
    long units = Arrays.stream(pool.units()).distinct().count();
    notes.add(
        reading
            .unit()
            .map(
                unit ->
                    "Unit of resampling: "
                        + unit.words()
                        + " ("
                        + units
                        + " units), the same in every source.")
            .orElse(
                "Unit of resampling: distinct rows (" + units + "); duplicates stay together."));
    if (duplicates > 0) {
      notes.add(
          (duplicates == 1 ? "1 row repeats" : duplicates + " rows repeat")
              + " an earlier row of "
              + (duplicates == 1 ? "its" : "their")
              + " source exactly.");
    }
    for (ColumnPlan column : reading.columns()) {
      if (column.distinct() == 1) {
        notes.add("Column '" + column.name() + "' is constant: it teaches nothing.");
      }
    }
    return notes;
  }

  /** Rows that equal an earlier row of their source. */
  private long duplicates() {
    int[] twins =
        reading.unit().isEmpty()
            ? pool.units()
            : Pool.ofDistinctRows(pool.rows(), pool.sourceNames()).units();
    long[] keys = new long[twins.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = (long) twins[row] * pool.rows().sources() + pool.rows().source(row);
    }
    return keys.length - Arrays.stream(keys).distinct().count();
  }
}
