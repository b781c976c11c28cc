package org.tributary.plugins.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.plugins.tabular.TableOptions.DateOrder;

/**
 * Dates as days since 1970-01-01. Year, month and day stand between hyphens, slashes or points; a
 * time of day may follow, with an offset from UTC that is taken off.
 */
final class Dates {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})"
              + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?\\s*"
              + "(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final double DAY_SECONDS = 86_400;
  private static final int LONGEST = 40;

  private Dates() {}

  /** Days since 1970-01-01 with the share of the day that had passed; empty where it is no date. */
  static OptionalDouble days(String text, DateOrder order) {
    if (text.isEmpty() || text.length() > LONGEST || !Character.isDigit(text.charAt(0))) {
      return OptionalDouble.empty();
    }
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      return OptionalDouble.empty();
    }
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(3));
    int third = Integer.parseInt(match.group(4));
    String year = match.group(order == DateOrder.YEAR_FIRST ? 1 : 4);
    if (year.length() != 4) {
      return OptionalDouble.empty();
    }
    try {
      LocalDate day =
          switch (order) {
            case YEAR_FIRST -> LocalDate.of(first, second, third);
            case DAY_FIRST -> LocalDate.of(third, second, first);
            case MONTH_FIRST -> LocalDate.of(third, first, second);
          };
      return OptionalDouble.of(days(day.atTime(time(match)), offset(match.group(9))));
    } catch (DateTimeException none) {
      return OptionalDouble.empty();
    }
  }

  /** Whether a text is a date in any order. */
  static boolean some(String text) {
    for (DateOrder order : DateOrder.values()) {
      if (days(text, order).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static double days(LocalDateTime time, ZoneOffset offset) {
    long second = time.toEpochSecond(offset);
    return Math.floorDiv(second, (long) DAY_SECONDS)
        + (Math.floorMod(second, (long) DAY_SECONDS) + time.getNano() * 1e-9) / DAY_SECONDS;
  }

  private static LocalTime time(Matcher match) {
    if (match.group(5) == null) {
      return LocalTime.MIDNIGHT;
    }
    int second = match.group(7) == null ? 0 : Integer.parseInt(match.group(7));
    double part = match.group(8) == null ? 0 : Double.parseDouble("0" + match.group(8));
    return LocalTime.of(
        Integer.parseInt(match.group(5)),
        Integer.parseInt(match.group(6)),
        second,
        (int) Math.floor(part * 1e9));
  }

  private static ZoneOffset offset(String written) {
    return written == null || written.equals("Z") || written.equals("UTC")
        ? ZoneOffset.UTC
        : ZoneOffset.of(written);
  }
}
