package org.tributary.plugins.tabular;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts that are numbers or dates in another notation, or say that there is none. */
enum Seeming {
  /** {@code 12/31/2024}. */
  DATE("dates"),
  /** {@code 12/31/24}. */
  SHORT_DATE("dates with two digits of the year"),
  /** {@code Sat, 13 Jan 2024}, {@code January 2024}, {@code 2024-W03}. */
  OTHER_DATE("dates in another form"),
  /** {@code 10:15}, {@code 9:05:30 PM}. */
  CLOCK("times of day"),
  /** {@code -nan}, {@code NAN}, {@code 1.#QNAN}. */
  NOT_A_NUMBER("numbers"),
  /** {@code 1,5}. */
  DECIMAL_COMMA("numbers with a decimal comma"),
  /** {@code 1.5}, where decimals follow a comma. */
  DECIMAL_POINT("numbers with a decimal point"),
  /** {@code 1,500}: decimals or thousands. */
  COMMA("numbers with a comma"),
  /** {@code 1,234.5}. */
  THOUSANDS_COMMA("numbers with commas between thousands"),
  /** {@code 1.234,5}. */
  THOUSANDS_POINT("numbers with points between thousands"),
  /** {@code 1 234.5}. */
  THOUSANDS_BLANK("numbers with blanks between thousands"),
  /** {@code 1'234.5}. */
  THOUSANDS_APOSTROPHE("numbers with apostrophes between thousands"),
  /** {@code 1_234}. */
  THOUSANDS_UNDERSCORE("numbers with underscores between thousands"),
  /** {@code 1.5D+3}, {@code 1.5 x 10^3}. */
  OTHER_POWER("numbers with another sign for powers of ten"),
  /** A minus that is not the hyphen of the keyboard, stands last, or is a pair of brackets. */
  OTHER_MINUS("numbers with another minus sign"),
  /** {@code $5}. */
  CURRENCY("numbers with a currency"),
  /** {@code 5%}. */
  PERCENT("numbers with a percent sign"),
  /** Digits of another script, {@code \uff15}. */
  OTHER_DIGITS("numbers in other digits");

  private static final int LONGEST = 60;
  private static final String BLANKS = "[ \u00a0\u202f\u2009]";
  private static final String EXPONENT = "(?:[eE][+-]?\\d+)?";
  private static final Pattern NAN =
      Pattern.compile("(?i)[+-]?[qs]?nan(\\([^)]*\\))?|[+-]?1\\.#(qnan|snan|ind|nan)\\d*");
  private static final Pattern PLAIN = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)" + EXPONENT);
  private static final Pattern GROUPED_COMMA = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
  private static final Pattern COMMA_DECIMALS = Pattern.compile("(?:\\d*,\\d+|\\d+,)" + EXPONENT);
  private static final Pattern COMMAS =
      Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d*)?" + EXPONENT);
  private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d*)?" + EXPONENT);
  private static final Pattern SPACED =
      Pattern.compile("\\d{1,3}(" + BLANKS + "\\d{3})+([.,]\\d*)?" + EXPONENT);
  private static final Pattern APOSTROPHES =
      Pattern.compile("\\d{1,3}(['\u2019]\\d{3})+([.,]\\d*)?" + EXPONENT);
  private static final Pattern UNDERSCORES = Pattern.compile("\\d{1,3}(_\\d{3})+([.,]\\d*)?");
  private static final Pattern POWERS =
      Pattern.compile(
          "\\d+(?:[.,]\\d*)?(?:"
              + BLANKS
              + "+[eE]"
              + BLANKS
              + "*[-+]?\\d+|(?<=[.,]\\d{0,20})[dD][-+]?\\d+|[dD][-+]\\d+|"
              + BLANKS
              + "*[x\u00d7*\u00b7\u22c5]"
              + BLANKS
              + "*10(?:(?:\\^|\\*\\*)?[-+\u2212]|\\^|\\*\\*)\\{?[-+\u2212]?\\d+}?|"
              + BLANKS
              + "*[x\u00d7*\u00b7\u22c5]"
              + BLANKS
              + "*10[\u207a\u207b]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)");
  private static final String CODES =
      "(?:"
          + Currency.getAvailableCurrencies().stream()
              .map(Currency::getCurrencyCode)
              .sorted()
              .collect(Collectors.joining("|"))
          + "|(?i:usd|eur|gbp|chf|jpy|cny|inr|sek|nok|dkk|(?:kr|k\u010d|z\u0142|rs|fr|lei"
          + "|\u0440\u0443\u0431)\\.?))";
  private static final Pattern MONEY =
      Pattern.compile(
          "[A-Za-z]{0,3}\\p{Sc}|^" + CODES + "(?=[\\s\\d(+-])|(?<=[\\d\\s.,)-])" + CODES + "$");
  private static final Pattern SHORT =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{2}(?:[T ,]+\\d{1,2}:\\d{2}.*)?");
  private static final Pattern TIME =
      Pattern.compile("(?i)([01]?\\d|2[0-4]):[0-5]\\d(:[0-5]\\d(\\.\\d*)?)?(\\s*[ap]\\.?m\\.?)?");

  private final String words;

  Seeming(String words) {
    this.words = words;
  }

  /** What most values are, in the plural. */
  String words() {
    return words;
  }

  /** Whether it is a number in another notation. */
  boolean number() {
    return switch (this) {
      case DATE, SHORT_DATE, OTHER_DATE, CLOCK, NOT_A_NUMBER -> false;
      default -> true;
    };
  }

  /** Whether it is a date or a time of day. */
  boolean time() {
    return this == DATE || this == SHORT_DATE || this == OTHER_DATE || this == CLOCK;
  }

  /** What a text that is no number seems to be. */
  static Optional<Seeming> of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (NAN.matcher(text).matches()) {
      return Optional.of(NOT_A_NUMBER);
    }
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String usual = usualDigits(text);
    if (!usual.equals(text)) {
      return of(usual).filter(Seeming::number).or(() -> plain(usual)).map(any -> OTHER_DIGITS);
    }
    if (Dates.some(text)) {
      return Optional.of(DATE);
    }
    if (TIME.matcher(text).matches()) {
      return Optional.of(CLOCK);
    }
    Matcher date = SHORT.matcher(text);
    if (date.matches()) {
      int first = Integer.parseInt(date.group(1));
      int second = Integer.parseInt(date.group(3));
      return Math.min(first, second) >= 1
              && Math.min(first, second) <= 12
              && Math.max(first, second) <= 31
          ? Optional.of(SHORT_DATE)
          : Optional.empty();
    }
    if (OtherDates.some(text)) {
      return Optional.of(OTHER_DATE);
    }
    String money = MONEY.matcher(text).replaceAll("").strip();
    String share = money.replaceFirst("\\s*[%\u2030\uff05]$", "");
    String signed = signed(share);
    String bare = signed.replaceFirst("^[+-]", "");
    Optional<Seeming> marks = marks(bare);
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    if (!money.equals(text)) {
      return Optional.of(CURRENCY);
    }
    if (!share.equals(money)) {
      return Optional.of(PERCENT);
    }
    return signed.equals(share) ? marks : Optional.of(OTHER_MINUS);
  }

  private static String usualDigits(String text) {
    StringBuilder usual = new StringBuilder();
    text.codePoints()
        .forEach(
            sign -> {
              int digit = Character.digit(sign, 10);
              usual.appendCodePoint(digit < 0 ? sign : '0' + digit);
            });
    return usual.toString();
  }

  private static Optional<Seeming> plain(String text) {
    return marks(signed(text).replaceFirst("^[+-]", ""));
  }

  private static String signed(String text) {
    String usual = text.replaceFirst("^[\u2010-\u2015\u2212\ufe63\uff0d]\\s*", "-");
    usual = usual.replaceFirst("^\\(\\s*([^()]+?)\\s*\\)$", "-$1");
    return usual.replaceFirst("^([0-9].*?) *-$", "-$1").replaceFirst("^- +", "-");
  }

  private static Optional<Seeming> marks(String bare) {
    Seeming seeming = null;
    if (PLAIN.matcher(bare).matches()) {
      seeming = DECIMAL_POINT;
    } else if (GROUPED_COMMA.matcher(bare).matches()) {
      seeming = COMMA;
    } else if (COMMA_DECIMALS.matcher(bare).matches()) {
      seeming = DECIMAL_COMMA;
    } else if (COMMAS.matcher(bare).matches()) {
      seeming = THOUSANDS_COMMA;
    } else if (POINTS.matcher(bare).matches()) {
      seeming = THOUSANDS_POINT;
    } else if (SPACED.matcher(bare).matches()) {
      seeming = THOUSANDS_BLANK;
    } else if (APOSTROPHES.matcher(bare).matches()) {
      seeming = THOUSANDS_APOSTROPHE;
    } else if (UNDERSCORES.matcher(bare).matches()) {
      seeming = THOUSANDS_UNDERSCORE;
    } else if (POWERS.matcher(bare).matches()) {
      seeming = OTHER_POWER;
    }
    return Optional.ofNullable(seeming);
  }
}
