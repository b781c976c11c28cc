package org.tributary.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.evidence.Units;
import org.tributary.evidence.repeats.Column;
import org.tributary.evidence.repeats.Duplicates;
import org.tributary.evidence.repeats.RepeatDecision;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * A table whose repeated rows have been looked at: copies of one row are one resampling unit, rows
 * that a law gives again and again are units each. Its data page says what was decided, and why.
 */
public final class RepeatedRows implements DataSource {
  private final DataSource table;
  private final Pool pool;
  private final String note;

  private RepeatedRows(DataSource table, Pool pool, String note) {
    this.table = table;
    this.pool = pool;
    this.note = note;
  }

  /**
   * A source with its repeated rows decided.
   *
   * @return the source itself where nothing is to be decided: a law, rows that are no table, units
   *     that the source gave by something else than equal rows, or no row that repeats
   */
  public static DataSource of(DataSource source, Duplicates duplicates) {
    Optional<Pool> given = source.pool();
    if (source instanceof RepeatedRows || given.isEmpty()) {
      return source;
    }
    Pool pool = given.get();
    boolean table = pool.rows().space() instanceof ColumnSpace;
    boolean single = Arrays.stream(pool.units()).distinct().count() == pool.rows().size();
    if (!table || single || !equalRowsAreUnits(pool)) {
      return source;
    }
    RepeatDecision decision = duplicates.decide(columns(pool.rows()));
    Units units = decision.units();
    int[] ofRow = new int[units.rowCount()];
    Arrays.setAll(ofRow, units::ofRow);
    Pool decided = new Pool(pool.rows(), ofRow, pool.sourceNames());
    return new RepeatedRows(source, decided, note(decision, (ColumnSpace) pool.rows().space()));
  }

  /** Whether the units are those of equal rows: blocks and customers stay as they are. */
  public static boolean equalRowsAreUnits(Pool pool) {
    int[] equal = Pool.ofDistinctRows(pool.rows(), pool.sourceNames()).units();
    int[] own = pool.units();
    int[] toOwn = new int[equal.length];
    Arrays.fill(toOwn, -1);
    for (int row = 0; row < equal.length; row++) {
      if (toOwn[equal[row]] < 0) {
        toOwn[equal[row]] = own[row];
      } else if (toOwn[equal[row]] != own[row]) {
        return false;
      }
    }
    long units = Arrays.stream(own).distinct().count();
    return units == Arrays.stream(equal).distinct().count();
  }

  private static List<Column> columns(Samples rows) {
    List<Column> columns = new ArrayList<>();
    for (int position = 0; position < rows.space().width(); position++) {
      double[] values = new double[rows.size()];
      double least = 0;
      double greatest = 0;
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.value(row, position);
        least = values[row] < least ? values[row] : least;
        greatest = values[row] > greatest ? values[row] : greatest;
      }
      // a missing value is one value, apart from all others
      double missing = Math.max(-Double.MAX_VALUE, least - Math.max(1, greatest - least));
      for (int row = 0; row < values.length; row++) {
        values[row] = Double.isNaN(values[row]) ? missing : values[row];
      }
      boolean category = rows.space().kind(position) instanceof Kind.Category;
      columns.add(new Column(values, category ? Column.Kind.LABEL : Column.Kind.NUMBER));
    }
    return columns;
  }

  private static String note(RepeatDecision decision, ColumnSpace space) {
    int rows = decision.units().rowCount();
    String reason =
        decision.column().isPresent()
            ? "column '"
                + space.columns().get(decision.column().getAsInt()).name()
                + "' is so fine that equal rows do not arise by chance"
            : decision.reason().words();
    return decision.repeating()
        + " of "
        + rows
        + (decision.repeating() == 1 ? " rows repeats" : " rows repeat")
        + " another one; "
        + (decision.grouped()
            ? "treated as copies, which stay together (" + decision.units().count() + " units)"
            : "each is kept as a unit of its own")
        + ": "
        + reason
        + ". To decide otherwise: duplicates: "
        + (decision.grouped() ? "keep." : "group.");
  }

  @Override
  public Space space() {
    return table.space();
  }

  @Override
  public List<String> sourceNames() {
    return table.sourceNames();
  }

  @Override
  public Optional<Pool> pool() {
    return Optional.of(pool);
  }

  @Override
  public Facts facts() {
    return table.facts();
  }

  @Override
  public Optional<DataReport> report() {
    return table
        .report()
        .map(
            found -> {
              List<String> notes = new ArrayList<>(found.notes());
              notes.add(note);
              return new DataReport(
                  found.rowsRead(),
                  found.rowsKept(),
                  found.duplicates(),
                  found.columns(),
                  notes,
                  found.warnings(),
                  found.row(),
                  found.column());
            });
  }
}
