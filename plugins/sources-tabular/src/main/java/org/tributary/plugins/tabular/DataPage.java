package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;

/**
 * What a person should know of a table before any result.
 *
 * @param pool the rows that were kept
 * @param missing what rows missed
 * @param reading how rows were read
 * @param fileNotes what was changed of the files, in sentences
 * @param doubts what may have been read otherwise than it was meant
 */
record DataPage(
    Pool pool,
    MissingValues missing,
    RowReading reading,
    List<String> fileNotes,
    List<String> doubts) {
  private static final int CONSTANTS_NAMED = 10;

  DataReport report() {
    long duplicates = duplicates();
    List<DataReport.ColumnReport> columns = new ArrayList<>();
    reading.source().ifPresent(column -> columns.add(column(column, "source")));
    reading.columns().forEach(column -> columns.add(column(column, column.type())));
    List<String> warnings = new ArrayList<>(fileNotes);
    warnings.addAll(missing.notes());
    warnings.addAll(doubts);
    warnings.addAll(constants());
    if (2 * duplicates > pool.rows().size()) {
      warnings.add(repeated(duplicates));
    }
    return new DataReport(
        missing.rows(),
        pool.rows().size(),
        duplicates,
        columns,
        DataReport.warningsFirst(warnings, notes(duplicates)),
        warnings,
        "row",
        "column");
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
        missing.byColumn().getOrDefault(column.name(), 0L),
        column.distinct(),
        column.range());
  }

  private List<String> notes(long duplicates) {
    List<String> notes = new ArrayList<>();
    int[] counts = pool.countBySource();
    List<String> sizes = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      sizes.add(pool.sourceNames().get(k) + " " + grouped(counts[k]));
    }
    notes.add("Rows by source: " + String.join(", ", sizes) + ".");
    long units = Arrays.stream(pool.units()).distinct().count();
    // Where equal rows are all there is, what repeats is decided and said by the study.
    reading
        .unit()
        .ifPresent(
            unit ->
                notes.add(
                    "Unit of resampling: "
                        + unit.words()
                        + " ("
                        + grouped(units)
                        + " units), the same in every source."));
    if (duplicates > 0 && 2 * duplicates <= pool.rows().size()) {
      notes.add(repeated(duplicates));
    }
    return notes;
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String repeated(long duplicates) {
    return (duplicates == 1 ? "1 row repeats" : grouped(duplicates) + " rows repeat")
        + " an earlier row of "
        + (duplicates == 1 ? "its" : "their")
        + " source exactly.";
  }

  /** Columns of one value, in all rows or in those of a source. */
  private List<String> constants() {
    List<String> notes = new ArrayList<>();
    for (int j = 0; j < reading.columns().size(); j++) {
      ColumnPlan column = reading.columns().get(j);
      if (column.distinct() == 1) {
        notes.add("Column '" + column.name() + "' is constant: it teaches nothing.");
      } else if (pool.rows().sources() > 1) {
        constantSources(j)
            .forEach(
                source ->
                    notes.add(
                        "Column '" + column.name() + "' is constant in source '" + source + "'."));
      }
    }
    if (notes.size() > CONSTANTS_NAMED) {
      int more = notes.size() - CONSTANTS_NAMED;
      notes.subList(CONSTANTS_NAMED, notes.size()).clear();
      notes.add("So are " + more + " more.");
    }
    return notes;
  }

  private List<String> constantSources(int column) {
    Samples rows = pool.rows();
    double[] first = new double[rows.sources()];
    int[] seen = new int[first.length];
    boolean[] varies = new boolean[first.length];
    int left = first.length;
    for (int row = 0; row < rows.size() && left > 0; row++) {
      int source = rows.source(row);
      double value = rows.value(row, column);
      first[source] = seen[source]++ == 0 ? value : first[source];
      if (!varies[source] && value != first[source]) {
        varies[source] = true;
        left--;
      }
    }
    List<String> constant = new ArrayList<>();
    for (int k = 0; k < first.length; k++) {
      if (!varies[k] && seen[k] > 1) {
        constant.add(pool.sourceNames().get(k));
      }
    }
    return constant;
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
