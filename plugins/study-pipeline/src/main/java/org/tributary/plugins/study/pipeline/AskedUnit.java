package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tributary.evidence.units.UnitQuestion;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/**
 * A column of the real table whose values look like units that nobody named: rows of one value are
 * alike, so that it must be asked whether each is one customer, and verdicts are read both ways
 * until it is answered.
 *
 * @param column position in the table
 * @param name of it
 * @param rows real rows that were looked at
 * @param found how alike, and what rows would be worth
 */
record AskedUnit(int column, String name, int rows, UnitQuestion found) {
  private static final String ANSWER = "unit";

  /** Rows that are looked at: the values that come first, with all of their rows. */
  private static final int MOST_ROWS = 20_000;

  /**
   * The column to ask about, the one that leaves the fewest independent rows; empty where units are
   * named, the question is answered, or no column looks like one.
   */
  static Optional<AskedUnit> of(DataSource source, Optional<JudgedRows> real) {
    if (real.isEmpty()
        || real.get().named()
        || source.facts().get(ANSWER).isPresent()
        || !(real.get().rows().space() instanceof ColumnSpace space)) {
      return Optional.empty();
    }
    Samples rows = real.get().rows();
    int[] complete = complete(rows);
    return IntStream.range(0, space.width())
        .mapToObj(column -> asked(rows, complete, space, column))
        .flatMap(Optional::stream)
        .min(Comparator.comparingDouble(each -> each.found.effectiveRows() / each.rows));
  }

  /** The question, for the data page and the screen. */
  String question() {
    return "Rows with the same '"
        + name
        + "' are alike (intraclass correlation "
        + correlation()
        + "): is each value one customer, patient, document? Say unit: "
        + name
        + " in both tables, or unit: none.";
  }

  /** What the reading by unit assumes. */
  String assumed(int realRows) {
    long worth = Math.max(1, Math.round(realRows * found.effectiveRows() / rows));
    return "if '"
        + name
        + "' is a unit (intraclass correlation "
        + correlation()
        + "), "
        + realRows
        + " rows are worth about "
        + worth
        + " independent ones";
  }

  private String correlation() {
    return String.format(Locale.ROOT, "%.2f", found.correlation());
  }

  private static Optional<AskedUnit> asked(
      Samples rows, int[] complete, ColumnSpace space, int column) {
    int[] kept = ofFirstValues(rows, complete, column);
    double[] values = values(rows, kept, column);
    if (Arrays.stream(values).distinct().count() == values.length) {
      // each row another value: no unit of several rows
      return Optional.empty();
    }
    List<double[]> others = new ArrayList<>();
    for (int other = 0; other < space.width(); other++) {
      if (other != column) {
        others.addAll(coordinates(rows, kept, other));
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    UnitQuestion found =
        space.kind(column) instanceof Kind.Category
            ? UnitQuestion.ofLabels(
                Arrays.stream(values).mapToInt(value -> (int) value).toArray(), others)
            : UnitQuestion.ofNumbers(values, others);
    return found.ask()
        ? Optional.of(new AskedUnit(column, space.columns().get(column).name(), kept.length, found))
        : Optional.empty();
  }

  /** Rows without a missing number. */
  private static int[] complete(Samples rows) {
    int width = rows.space().width();
    int[] complete = new int[rows.size()];
    int count = 0;
    for (int row = 0; row < rows.size(); row++) {
      boolean whole = true;
      for (int position = 0; position < width && whole; position++) {
        whole = Double.isFinite(rows.value(row, position));
      }
      complete[count] = row;
      count += whole ? 1 : 0;
    }
    return Arrays.copyOf(complete, count);
  }

  /** Of these rows those of the values that come first. */
  private static int[] ofFirstValues(Samples rows, int[] complete, int column) {
    if (complete.length <= MOST_ROWS) {
      return complete;
    }
    List<Double> first =
        Arrays.stream(complete)
            .limit(MOST_ROWS / 2)
            .mapToObj(row -> rows.value(row, column))
            .distinct()
            .toList();
    Set<Double> seen = new HashSet<>(first);
    return Arrays.stream(complete)
        .filter(row -> seen.contains(rows.value(row, column)))
        .limit(MOST_ROWS)
        .toArray();
  }

  private static double[] values(Samples rows, int[] kept, int column) {
    return Arrays.stream(kept).mapToDouble(row -> rows.value(row, column)).toArray();
  }

  /** A number as it is; of a category a 0 or 1 for each level that some and not all rows have. */
  private static List<double[]> coordinates(Samples rows, int[] kept, int column) {
    double[] values = values(rows, kept, column);
    if (!(rows.space().kind(column) instanceof Kind.Category category)) {
      return List.of(values);
    }
    return IntStream.range(0, category.levels().size())
        .mapToObj(level -> Arrays.stream(values).map(value -> value == level ? 1 : 0).toArray())
        .filter(level -> Arrays.stream(level).distinct().count() > 1)
        .toList();
  }
}
