package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tributary.sdk.OptionException;

/**
 * Columns that hold labels and seem to be meant otherwise: half of their values or more are
 * numbers, or dates. What they are is a matter of the options, not of a guess.
 */
final class TypeDoubt {
  private static final int LISTED = 10;

  /** Lines that names may take with a title above them or units below. */
  private static final int LAST_TITLE = 6;

  private final TableOptions options;
  private final Places places;

  TypeDoubt(TableOptions options, Places places) {
    this.options = options;
    this.places = places;
  }

  /**
   * Refuses doubtful columns, all at once.
   *
   * @throws OptionException with the first column, value and line, what to do, and further columns
   */
  void require(List<ColumnScan> scans) {
    requireNoNames(scans);
    List<String> doubtful = new ArrayList<>();
    String first = "";
    for (ColumnScan scan : scans) {
      Optional<String> words = words(scan);
      if (words.isPresent()) {
        first = doubtful.isEmpty() ? words.get() : first;
        doubtful.add("'" + scan.name() + "'");
      }
    }
    if (!doubtful.isEmpty()) {
      List<String> more = doubtful.subList(1, Math.min(doubtful.size(), LISTED));
      int rest = doubtful.size() - 1 - more.size();
      throw new OptionException(
          "files",
          first
              + (more.isEmpty() ? "" : "; the like in " + String.join(", ", more))
              + (rest > 0 ? " and " + rest + " more columns" : ""));
    }
  }

  /** Names, units or a title among the rows make texts of several columns at once. */
  private void requireNoNames(List<ColumnScan> scans) {
    Map<Long, List<ColumnScan>> byLine = new TreeMap<>();
    for (ColumnScan scan : scans) {
      Tally tally = scan.tally();
      if (scan.part() == ColumnScan.Part.FOUND
          && 2 * tally.numbers() >= tally.values()
          && tally.seemings().isEmpty()
          && !tally.others().isEmpty()) {
        byLine.computeIfAbsent(tally.others().get(0).place(), place -> new ArrayList<>()).add(scan);
      }
    }
    byLine.forEach(
        (place, columns) -> {
          boolean names = columns.stream().allMatch(each -> text(each).equals(each.name()));
          boolean above =
              Places.line(place) <= LAST_TITLE
                  && columns.stream().map(TypeDoubt::text).distinct().count() > 1
                  && columns.stream()
                      .allMatch(each -> each.tally().numbers() + 1 == each.tally().values());
          if (names || above) {
            throw new OptionException(
                "files",
                places.words(place)
                    + (names ? " holds the names of the columns again, " : " holds texts, ")
                    + columns.stream()
                        .limit(LISTED)
                        .map(each -> each.tally().others().get(0).quoted())
                        .collect(Collectors.joining(", "))
                    + ", where numbers stand in "
                    + (columns.size() == 1 ? "column " : "columns ")
                    + columns.stream()
                        .limit(LISTED)
                        .map(each -> "'" + each.name() + "'")
                        .collect(Collectors.joining(", "))
                    + ": "
                    + (names
                        ? "delete that line"
                        : "names, units or a title? Delete that line, or what stands above it"));
          }
        });
  }

  private static String text(ColumnScan scan) {
    return scan.tally().others().get(0).text();
  }

  /** What is doubtful about a column; empty where nothing is. */
  private Optional<String> words(ColumnScan scan) {
    Tally tally = scan.tally();
    if (scan.part() == ColumnScan.Part.DATES) {
      return tally.numbers() < tally.values() ? Optional.of(dates(scan)) : Optional.empty();
    }
    if (scan.part() == ColumnScan.Part.LABELS || tally.numbers() == tally.values()) {
      return Optional.empty();
    }
    Map<Seeming, Long> seemings = tally.seemings();
    long dates = count(tally, Seeming::time);
    long otherwise = count(tally, Seeming::number);
    if (2 * dates >= tally.values()) {
      Seeming most = most(tally, Seeming::time);
      return Optional.of(sentence(scan, dates, most, remedy(scan, most)));
    }
    boolean none = seemings.getOrDefault(Seeming.NOT_A_NUMBER, 0L) == tally.values();
    if (2 * (tally.numbers() + otherwise) < tally.values() && !none) {
      return Optional.empty();
    }
    long words = tally.values() - tally.numbers() - otherwise - dates;
    if (otherwise >= words && otherwise > 0) {
      Seeming most = notation(tally);
      return Optional.of(sentence(scan, tally.numbers() + otherwise, most, remedy(scan, most)));
    }
    return Optional.of(mixed(scan));
  }

  private String sentence(ColumnScan scan, long count, Seeming seeming, String remedy) {
    Seen first =
        scan.tally().seemings().keySet().stream()
            .filter(each -> each.number() == seeming.number() && each.time() == seeming.time())
            .map(scan.tally()::first)
            .min(Comparator.comparingLong(Seen::place))
            .orElseThrow();
    return count
        + " of "
        + scan.tally().values()
        + " values of column '"
        + scan.name()
        + "' are "
        + (seeming.number() && scan.tally().numbers() > 0
            ? "numbers, "
                + (count - scan.tally().numbers())
                + " of them"
                + seeming.words().substring("numbers".length())
            : seeming.words())
        + ", "
        + places.words(first.place())
        + " is "
        + first.quoted()
        + ": "
        + remedy;
  }

  private String mixed(ColumnScan scan) {
    Tally tally = scan.tally();
    List<Seen> seen = new ArrayList<>(tally.others());
    tally.seemings().keySet().forEach(each -> seen.add(tally.first(each)));
    Seen first = seen.get(0);
    boolean several = seen.size() > 1;
    return tally.numbers()
        + " of "
        + tally.values()
        + " values of column '"
        + scan.name()
        + "' are numbers, "
        + places.words(first.place())
        + " is "
        + first.quoted()
        + (several ? ", " + places.words(seen.get(1).place()) + " " + seen.get(1).quoted() : "")
        + ": if that means missing, write missingWords: "
        + missingWords(first)
        + " and missing: drop; "
        + otherwise(scan);
  }

  /** The words there are and a further one, as they would stand in the study file. */
  private String missingWords(Seen further) {
    List<String> words = new ArrayList<>(options.missingWords());
    words.add(further.text());
    return words.stream()
        .map(word -> new Seen(word.replace("'", "''"), 0).quoted())
        .toList()
        .toString();
  }

  /** The notation of most texts: thousands and decimals may look alike, but not in all values. */
  private static Seeming notation(Tally tally) {
    Map<Seeming, Long> seemings = tally.seemings();
    if (seemings.containsKey(Seeming.COMMA)) {
      if (tally.broken() > 0) {
        // Decimals follow a point in other values.
        return Seeming.THOUSANDS_COMMA;
      }
      for (Seeming clear : List.of(Seeming.DECIMAL_COMMA, Seeming.THOUSANDS_COMMA)) {
        if (seemings.containsKey(clear)) {
          return clear;
        }
      }
    }
    return most(tally, Seeming::number);
  }

  private static long count(Tally tally, Predicate<Seeming> kind) {
    return tally.seemings().entrySet().stream()
        .filter(each -> kind.test(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Seeming most(Tally tally, Predicate<Seeming> kind) {
    return tally.seemings().entrySet().stream()
        .filter(each -> kind.test(each.getKey()))
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private String remedy(ColumnScan scan, Seeming seeming) {
    String set =
        switch (seeming) {
          case DATE -> "list '" + scan.name() + "' under dates" + order(scan) + "; ";
          case SHORT_DATE ->
              "write four digits of the year and list '" + scan.name() + "' under dates; ";
          case OTHER_DATE ->
              "write them as 2024-12-31 and list '" + scan.name() + "' under dates; ";
          case CLOCK -> "write hours, minutes or seconds as a number; ";
          case OTHER_DIGITS -> "write the digits 0 to 9; ";
          case DECIMAL_COMMA -> "set decimalMark: comma; ";
          case DECIMAL_POINT -> "set decimalMark: point; ";
          case COMMA -> "set decimalMark: comma or thousandsMark: comma, whichever it is; ";
          case THOUSANDS_COMMA -> "set thousandsMark: comma; ";
          case THOUSANDS_POINT -> "set thousandsMark: point and decimalMark: comma; ";
          case THOUSANDS_BLANK -> "set thousandsMark: blank; ";
          case THOUSANDS_APOSTROPHE -> "set thousandsMark: apostrophe; ";
          case THOUSANDS_UNDERSCORE -> "write the digits alone; ";
          case OTHER_POWER -> "write e before the power, as in 1.5e3; ";
          case OTHER_MINUS -> "write the hyphen (-) for minus, before the number; ";
          case CURRENCY, PERCENT -> "write plain numbers, without the sign; ";
          case NOT_A_NUMBER -> "";
        };
    return set + otherwise(scan);
  }

  private static String order(ColumnScan scan) {
    String first = scan.tally().first(Seeming.DATE).text();
    for (TableOptions.DateOrder order : TableOptions.DateOrder.values()) {
      if (Dates.days(first, order).isPresent()) {
        return order == TableOptions.DateOrder.YEAR_FIRST
            ? ""
            : " and set dateOrder: day-first or month-first, whichever it is";
      }
    }
    return "";
  }

  private static String otherwise(ColumnScan scan) {
    return "else list '" + scan.name() + "' under categories or without";
  }

  private String dates(ColumnScan scan) {
    Tally tally = scan.tally();
    List<Seen> seen = new ArrayList<>(tally.others());
    tally.seemings().keySet().forEach(each -> seen.add(tally.first(each)));
    return (tally.values() - tally.numbers())
        + " of "
        + tally.values()
        + " values of column '"
        + scan.name()
        + "' are no dates with the "
        + switch (options.dateOrder()) {
          case YEAR_FIRST -> "year";
          case DAY_FIRST -> "day";
          case MONTH_FIRST -> "month";
        }
        + " first, "
        + places.words(seen.get(0).place())
        + " is "
        + seen.get(0).quoted()
        + ": set dateOrder, write it under missingWords, or list '"
        + scan.name()
        + "' under categories or without";
  }
}
