package org.tributary.plugins.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.plugins.tabular.TableOptions.DateOrder;

/**
 * Dates as days since 1970-01-01. Year, month and day stand between hyphens, slashes or points, or
 * the month has its English name, wherever it stands; a year and a month mean the month's first
 * day. A time of day may follow, with AM or PM, and with an offset from UTC that is taken off.
 */
final class Dates {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})"
              + "(?:(?:T|,? )(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?\\s*"
              + "([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Pattern MONTH_ONLY = Pattern.compile("\\d{4}-\\d{1,2}");

  /** An English name of a month or its first letters, as a group: no word that only begins so. */
  static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:"
              + DAY
              + "[- /.]+"
              + MONTH
              + "|"
              + MONTH
              + "[- /]+"
              + DAY
              + ")[-, /.]+(\\d{4})(.*)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final double DAY_SECONDS = 86_400;
  private static final int LONGEST = 40;

  private Dates() {}

  /** Days since 1970-01-01 with the share of the day that had passed; empty where it is no date. */
  static OptionalDouble days(String text, DateOrder order) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      return usual(text, order).map(same -> days(same, order)).orElse(OptionalDouble.empty());
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
      return OptionalDouble.of(days(day.atTime(time(match)), offset(match.group(10))));
    } catch (DateTimeException none) {
      return OptionalDouble.empty();
    }
  }

  /** The same date in digits, in this order. */
  private static Optional<String> usual(String text, DateOrder order) {
    if (MONTH_ONLY.matcher(text).matches()) {
      return order == DateOrder.YEAR_FIRST ? Optional.of(text + "-1") : Optional.empty();
    }
    Matcher named = NAMED.matcher(text);
    if (!named.matches()) {
      return Optional.empty();
    }
    String day = named.group(1) == null ? named.group(4) : named.group(1);
    String name = named.group(2) == null ? named.group(3) : named.group(2);
    int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    String year = named.group(5);
    String date =
        switch (order) {
          case YEAR_FIRST -> year + "-" + month + "-" + day;
          case DAY_FIRST -> day + "-" + month + "-" + year;
          case MONTH_FIRST -> month + "-" + day + "-" + year;
        };
    return Optional.of(date + named.group(6));
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
        hour(Integer.parseInt(match.group(5)), match.group(9)),
        Integer.parseInt(match.group(6)),
        second,
        (int) Math.floor(part * 1e9));
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("no hour of a half day: " + hour);
    }
    return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
  }

  private static ZoneOffset offset(String written) {
    return written == null || written.equals("Z") || written.equals("UTC")
        ? ZoneOffset.UTC
        : ZoneOffset.of(written);
  }
}
