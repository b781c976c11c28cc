package org.tributary.plugins.tabular;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

/**
 * What one column turned out to be.
 *
 * @param name of the column
 * @param kind real, whole or category
 * @param distinct distinct values, at least 1
 * @param range least and greatest value, or the labels, in words
 * @param ofCode the value of each code that was stored; empty where numbers were
 */
record ColumnPlan(String name, Kind kind, long distinct, String range, double[] ofCode) {
  private static final int LABELS_SHOWN = 5;
  private static final int ROWS_TO_BE_NAMED = 5;

  /** The labels of a category, in code order; empty for numbers. */
  List<String> levels() {
    return kind instanceof Kind.Category category ? category.levels() : List.of();
  }

  /** One word for the kind. */
  String type() {
    return kind instanceof Kind.Category
        ? "category"
        : kind instanceof Kind.Whole ? "integer" : "real";
  }

  /** A modelled column, of whose type there is no doubt. */
  static ColumnPlan of(ColumnScan scan, TableOptions options, Places places) {
    Tally tally = scan.tally();
    if (scan.part() == ColumnScan.Part.LABELS
        || scan.part() == ColumnScan.Part.TEXTS
        || tally.numbers() < tally.values()) {
      requireFew(scan, options.maximumLevels());
      return category(scan);
    }
    requireFinite(scan, places);
    boolean whole = options.integers().contains(scan.name());
    if (whole && tally.broken() > 0) {
      throw new OptionException(
          "integers",
          "column '" + scan.name() + "' holds " + tally.broken() + " numbers that are not whole");
    }
    double[] ofCode = scan.coded() ? scan.labels().numbers() : new double[0];
    return new ColumnPlan(
        scan.name(),
        whole ? new Kind.Whole() : Kind.real(),
        DistinctNumbers.count(scan.coded() ? ofCode : scan.store().column(scan.column())),
        range(scan),
        ofCode);
  }

  /** A column of labels: in numeric order where they are numbers, else in that of their letters. */
  static ColumnPlan category(ColumnScan scan) {
    Labels labels = scan.labels();
    List<Integer> order =
        IntStream.range(0, labels.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(labels::value)
                    .thenComparing(labels::text, ColumnPlan::byCharacter))
            .toList();
    double[] ofCode = new double[labels.size()];
    for (int level = 0; level < ofCode.length; level++) {
      ofCode[order.get(level)] = level;
    }
    List<String> levels = order.stream().map(labels::text).toList();
    String range =
        levels.size() <= LABELS_SHOWN + 1 ? String.join(", ", levels) : common(labels, order);
    return new ColumnPlan(scan.name(), new Kind.Category(levels), levels.size(), range, ofCode);
  }

  /** Labels that many rows have; what one row says of itself is nobody's business. */
  private static String common(Labels labels, List<Integer> order) {
    List<String> named =
        order.stream()
            .filter(code -> labels.timesOf(code) >= ROWS_TO_BE_NAMED)
            .limit(LABELS_SHOWN)
            .map(labels::text)
            .toList();
    String all = labels.size() + " labels";
    return named.isEmpty()
        ? all + ", none on " + ROWS_TO_BE_NAMED + " rows"
        : String.join(", ", named) + ", ... (" + all + ")";
  }

  /** Code points, not halves of them, decide. */
  private static int byCharacter(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static String range(ColumnScan scan) {
    double least = scan.tally().least();
    double greatest = scan.tally().greatest();
    return scan.part() == ColumnScan.Part.DATES
        ? LocalDate.ofEpochDay((long) Math.floor(least))
            + " to "
            + LocalDate.ofEpochDay((long) Math.floor(greatest))
            + ", as days since 1970-01-01"
        : number(least) + " to " + number(greatest);
  }

  private static void requireFinite(ColumnScan scan, Places places) {
    long infinite = scan.tally().count(Tally.Form.INFINITE);
    if (infinite > 0) {
      Seen first = scan.tally().first(Tally.Form.INFINITE);
      throw new OptionException(
          "files",
          "column '"
              + scan.name()
              + "' holds "
              + (infinite == 1 ? "1 infinite value" : infinite + " infinite values")
              + ", "
              + places.words(first.place())
              + " is "
              + first.quoted()
              + ": write them under missingWords, or list the column under without");
    }
  }

  private static void requireFew(ColumnScan scan, int most) {
    int size = scan.labels().size();
    if (scan.coded() && size <= most) {
      return;
    }
    throw new OptionException(
        "files",
        "column '"
            + scan.name()
            + "' has "
            + (scan.coded() ? size : "more than " + (size - 1))
            + " distinct labels: list it under without, or raise maximumLevels ("
            + most
            + ")");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
