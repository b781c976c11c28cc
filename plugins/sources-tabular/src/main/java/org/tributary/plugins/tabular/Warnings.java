package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tributary.plugins.tabular.Tally.Form;
import org.tributary.sdk.data.Pool;

/**
 * What may have been read otherwise than it was meant, in sentences with column, value and line.
 */
final class Warnings {
  private static final double GREATEST_SQUARED = 1e150;
  private static final int EACH = 5;
  private static final int FEWEST_ALIKE = 3;
  private static final int MOST_UNITS = 4;
  private static final Pattern POINT = Pattern.compile("\\d+[.,]\\d+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+\\u2212]?(?:(?:\\d+ )?\\d+/\\d+|\\d+(?:[.,]\\d+)*)");

  /** Not {@code A7} or {@code item 7}, which are names, nor {@code 18-25}, which is a class. */
  private static final Pattern ONE_NUMBER_FIRST =
      Pattern.compile("[^\\p{L}#]{0,2}#(?: ?(?:\u00b1|\\+/?-) ?#)?[^#]*");

  /** {@code kg}, or a letter for a thousand and more; not {@code 7a} nor {@code 2nd floor}. */
  private static final Pattern UNIT =
      Pattern.compile(
          "[^\\p{L}#]{0,2}#(?!(?:st|nd|rd|th)\\b)(?: ?\\p{L}{2,}.*| \\p{L}.*|[kKMBGT])");

  private final Places places;
  private final Map<String, List<String>> byKind = new TreeMap<>();

  Warnings(Places places) {
    this.places = places;
  }

  /** Looks at a modelled column. */
  void add(ColumnScan scan) {
    Tally tally = scan.tally();
    if (scan.part() == ColumnScan.Part.LABELS || scan.part() == ColumnScan.Part.DATES) {
      return;
    }
    if (tally.numbers() < tally.values()) {
      mixed(scan, tally);
      alike(scan, tally);
      return;
    }
    if (scan.part() == ColumnScan.Part.TEXTS) {
      return;
    }
    String listed = "list '" + scan.name() + "' under categories or without";
    long exponents = tally.count(Form.EXPONENT_ONLY);
    if (tally.count(Form.ZERO_FIRST) > 0) {
      form(scan, Form.ZERO_FIRST, "begin with a zero that a number does not keep", listed);
    }
    if (tally.count(Form.PLUS_FIRST) > 0) {
      form(scan, Form.PLUS_FIRST, "begin with a plus that a number does not keep", listed);
    }
    merged(scan, listed);
    if (exponents > 0 && exponents + tally.whole() == tally.numbers()) {
      form(scan, Form.EXPONENT_ONLY, "are written with an E and read as powers of ten", listed);
    }
    if (tally.count(Form.BEYOND_EXACT) > 0) {
      form(scan, Form.BEYOND_EXACT, "are whole numbers above 2^53, where not all differ", listed);
    }
    if (tally.count(Form.DAY) == tally.numbers() && tally.numbers() > 0) {
      form(scan, Form.DAY, "may be dates YYYYMMDD that are read as numbers", listed);
    }
    double size = Math.max(Math.abs(tally.least()), Math.abs(tally.greatest()));
    if (size > GREATEST_SQUARED) {
      say(
          "size",
          "Column '"
              + scan.name()
              + "' reaches "
              + size
              + ": squares of its values are beyond the range of numbers; give it another unit, or"
              + " list it under without.");
    }
  }

  private void form(ColumnScan scan, Form form, String what, String remedy) {
    Tally tally = scan.tally();
    Seen first = tally.first(form);
    say(
        form.name(),
        tally.count(form)
            + " of "
            + tally.values()
            + " values of column '"
            + scan.name()
            + "' "
            + what
            + ", "
            + places.words(first.place())
            + " is "
            + first.quoted()
            + ": if they are codes, "
            + remedy
            + ".");
  }

  /** Versions 1.1 and 1.10 are two, the number is one. */
  private void merged(ColumnScan scan, String remedy) {
    if (!scan.coded()) {
      return;
    }
    Labels labels = scan.labels();
    Map<Double, Integer> first = new HashMap<>();
    for (int code = 0; code < labels.size(); code++) {
      if (POINT.matcher(labels.text(code)).matches()) {
        Integer same = first.putIfAbsent(labels.value(code), code);
        if (same != null) {
          say(
              "merged",
              "In column '"
                  + scan.name()
                  + "' "
                  + places.words(labels.place(same))
                  + " is "
                  + new Seen(labels.text(same), 0).quoted()
                  + " and "
                  + places.words(labels.place(code))
                  + " is "
                  + new Seen(labels.text(code), 0).quoted()
                  + ", which are one number: if they are codes, "
                  + remedy
                  + ".");
          return;
        }
      }
    }
  }

  private void mixed(ColumnScan scan, Tally tally) {
    long numbers = tally.numbers();
    if (numbers > 0) {
      Seen other = other(tally);
      say(
          "mixed",
          numbers
              + " of "
              + tally.values()
              + " values of column '"
              + scan.name()
              + "' are numbers and are read as labels, since "
              + places.words(other.place())
              + " is "
              + other.quoted()
              + ".");
    }
  }

  /** A column of {@code 12 kg}, {@code 7 kg}, ... holds numbers that nobody reads as such. */
  private void alike(ColumnScan scan, Tally tally) {
    if (scan.part() != ColumnScan.Part.FOUND || scan.labels().size() < FEWEST_ALIKE) {
      return;
    }
    Labels labels = scan.labels();
    Set<String> around = new HashSet<>();
    for (int code = 0; code < labels.size(); code++) {
      around.add(NUMBER.matcher(labels.text(code)).replaceAll("#"));
    }
    boolean one = around.size() == 1;
    boolean few = around.size() <= Math.min(MOST_UNITS, labels.size() / 2);
    if (one && ONE_NUMBER_FIRST.matcher(around.iterator().next()).matches()
        || few && around.stream().allMatch(each -> UNIT.matcher(each).matches())) {
      say(
          "alike",
          tally.values()
              + " of "
              + tally.values()
              + " values of column '"
              + scan.name()
              + (around.contains("#")
                  ? "' are fractions, "
                  : "' are a number with " + (one ? "the same signs" : "a unit") + " beside it, ")
              + places.words(labels.place(0))
              + " is "
              + new Seen(labels.text(0), 0).quoted()
              + ", and are read as labels: if they are meant as numbers, write the number alone;"
              + " else list '"
              + scan.name()
              + "' under categories.");
    }
  }

  private static Seen other(Tally tally) {
    return tally.others().isEmpty()
        ? tally.first(tally.seemings().keySet().iterator().next())
        : tally.others().get(0);
  }

  /** Names of sources that are words for missing values: they are kept, and that is said. */
  void addSources(ColumnScan scan, List<String> words) {
    Labels labels = scan.labels();
    for (int code = 0; code < labels.size(); code++) {
      if (words.contains(labels.text(code))) {
        say(
            "source",
            labels.timesOf(code)
                + " rows have the source '"
                + labels.text(code)
                + "', which means missing in other columns: it is kept as a source; leave those"
                + " rows out if it is none.");
      }
    }
  }

  /** A source of fewer rows than columns beside larger ones, and the query that leaves it out. */
  void addSmallSources(Pool pool, String column, String table) {
    int[] counts = pool.countBySource();
    int width = pool.rows().space().width();
    if (Arrays.stream(counts).noneMatch(count -> count > width)) {
      return;
    }
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] <= width) {
        String source = pool.sourceNames().get(k);
        say(
            "small",
            "Source '"
                + source
                + "' has "
                + counts[k]
                + (counts[k] == 1 ? " row" : " rows")
                + " for "
                + width
                + " columns, too few for what needs more rows than columns; this leaves it out: sql:"
                + " SELECT * FROM "
                + Sql.name(table)
                + " WHERE "
                + Sql.name(column)
                + " <> "
                + Sql.text(source)
                + ".");
      }
    }
  }

  /** Says that a query was free. */
  void addFree(List<String> beyond) {
    say(
        "free",
        "The query reads beyond the named files ("
            + String.join(", ", beyond)
            + "): what it reads there is not part of the key of a run, and no check sees a"
            + " change.");
  }

  private void say(String kind, String sentence) {
    byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(sentence);
  }

  /** All sentences; of one kind at most five, and how many more there are. */
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    for (List<String> kind : byKind.values()) {
      all.addAll(kind.subList(0, Math.min(EACH, kind.size())));
      if (kind.size() > EACH) {
        all.add("The like holds of " + (kind.size() - EACH) + " more columns.");
      }
    }
    return all;
  }
}
