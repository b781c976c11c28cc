package org.tributary.plugins.tabular;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.tributary.plugins.tabular.TableOptions.DateOrder;

/**
 * What one column holds, found while its rows are read. As long as there are few distinct texts
 * their codes are stored, since they may be labels; when there are more numbers than a category may
 * have labels, the column can be none, and its numbers are stored.
 */
final class ColumnScan {
  /** What the options make of a column. */
  enum Part {
    /** Numbers where all values are, else labels. */
    FOUND,
    /** Labels whatever they look like. */
    LABELS,
    /** Labels, since the query that gives them has typed them as texts. */
    TEXTS,
    /** Numbers of a file or query that types its columns. */
    NUMBERS,
    /** Days. */
    DATES
  }

  private static final int MOST_TEXTS = 100_000;
  private static final int MOST_DROPPED = 1000;

  private final String name;
  private final Part part;
  private final int most;
  private final DateOrder order;
  private final Numeral numeral;
  private final RowStore store;
  private final int column;
  private final Labels labels = new Labels();
  private final Tally tally = new Tally();
  private final Set<String> dropped = new LinkedHashSet<>();
  private boolean coded;
  private boolean texts;
  private boolean tallied;

  /**
   * A column of which nothing was seen.
   *
   * @param column its place in the store
   */
  ColumnScan(String name, Part part, TableOptions options, RowStore store, int column) {
    this.name = name;
    this.part = part;
    this.most = options.maximumLevels();
    this.order = options.dateOrder();
    this.numeral = new Numeral(options.decimalMark(), options.thousandsMark());
    this.store = store;
    this.column = column;
    this.coded = part != Part.DATES && part != Part.NUMBERS;
  }

  /** Takes the value of the row begun last, of a column of NUMBERS. */
  void add(double value, boolean integer, String text, long place) {
    tally.number(value, integer, text, place);
    store.set(column, value + 0.0);
  }

  /** Takes the value of the row begun last. */
  void add(char[] signs, int from, int to, long place) {
    if (part == Part.DATES) {
      date(new String(signs, from, to - from), place);
    } else if (coded) {
      int known = labels.codeOf(signs, from, to);
      int code = known < 0 ? added(signs, from, to, place) : known;
      labels.count(code);
      store.set(column, code);
      boolean full = !texts && labels.size() > most || labels.size() > MOST_TEXTS;
      if (full && part != Part.LABELS) {
        settle(signs, from, to);
      }
    } else if (numeral.read(signs, from, to)) {
      tally.number(numeral, signs, from, to, place, 1);
      store.set(column, numeral.value() + 0.0);
    } else {
      tally.text(new String(signs, from, to - from), place, 1);
      store.set(column, Double.NaN);
    }
  }

  /** Takes the value of a row that is left out, since it misses another one. */
  void drop(char[] signs, int from, int to) {
    if (coded && dropped.size() < MOST_DROPPED) {
      dropped.add(new String(signs, from, to - from));
    }
  }

  /** Labels that stand in rows left out and in no other. */
  List<String> lost() {
    return dropped.stream()
        .filter(text -> labels.codeOf(text.toCharArray(), 0, text.length()) < 0)
        .toList();
  }

  private void date(String text, long place) {
    OptionalDouble days = Dates.days(text, order);
    if (days.isPresent()) {
      tally.number(days.getAsDouble(), false, text, place);
    } else {
      tally.text(text, place, 1);
    }
    store.set(column, days.orElse(Double.NaN));
  }

  private int added(char[] signs, int from, int to, long place) {
    boolean number = numeral.read(signs, from, to);
    texts |= !number || part == Part.TEXTS;
    return labels.add(signs, from, to, number ? numeral.value() + 0.0 : Double.NaN, place);
  }

  /** Stores numbers from here on. */
  private void settle(char[] signs, int from, int to) {
    coded = false;
    tallyLabels();
    store.decode(column, labels.numbers());
    store.set(column, numeral.read(signs, from, to) ? numeral.value() + 0.0 : Double.NaN);
  }

  private void tallyLabels() {
    tallied = true;
    for (int code = 0; code < labels.size(); code++) {
      char[] signs = labels.text(code).toCharArray();
      long place = labels.place(code);
      if (numeral.read(signs, 0, signs.length)) {
        tally.number(numeral, signs, 0, signs.length, place, labels.timesOf(code));
      } else {
        tally.text(labels.text(code), place, labels.timesOf(code));
      }
    }
  }

  String name() {
    return name;
  }

  Part part() {
    return part;
  }

  /** Place in the store. */
  int column() {
    return column;
  }

  /** Whether codes of {@link #labels} are stored, not numbers. */
  boolean coded() {
    return coded;
  }

  /** The distinct texts, where they are few. */
  Labels labels() {
    return labels;
  }

  /** What the values are like; asked for when all rows are read. */
  Tally tally() {
    if (coded && !tallied) {
      tallyLabels();
    }
    return tally;
  }

  RowStore store() {
    return store;
  }
}
