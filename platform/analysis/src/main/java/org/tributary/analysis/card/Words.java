package org.tributary.analysis.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Numbers and names as cards write them. */
public final class Words {
  private Words() {}

  /** A setting, as {@code source.sources=5, samples=500}. */
  public static String setting(Map<String, String> setting) {
    StringJoiner words = new StringJoiner(", ");
    setting.forEach((path, value) -> words.add(path + "=" + value));
    return words.toString();
  }

  /** The last part of an axis' path, as {@code samples per source}; of each path of a zip. */
  public static String axis(String name) {
    StringJoiner words = new StringJoiner(", ");
    for (String path : name.split(", ")) {
      words.add(
          path.substring(path.lastIndexOf('.') + 1)
              .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
              .toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /** A metric, as {@code average TV}: known abbreviations in capitals. */
  public static String metric(String name) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : name.split("-")) {
      words.add(word.matches("tv|kl|js|mmd|w1|w2|fid|auc") ? word.toUpperCase(Locale.ROOT) : word);
    }
    return words.toString();
  }

  /** A number to three significant digits. */
  public static String number(double value) {
    return number(value, 3);
  }

  /** A number to so many significant digits; plain between 1e-4 and 1e6. */
  public static String number(double value, int digits) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "infinity" : "-infinity";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    double size = Math.abs(rounded.doubleValue());
    if (size >= 1e-4 && size < 1e6) {
      String plain = rounded.toPlainString();
      return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
    }
    return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
  }

  /**
   * Three numbers with as many decimals as tell the ends apart: value, then {@code [low, high]}.
   */
  public static String[] aligned(double value, double low, double high) {
    return aligned(value, low, high, 0);
  }

  /**
   * The same, where an end that is not a certain number does not read as it: no verdict stands
   * beside an interval that seems to contradict it.
   */
  static String[] aligned(double value, double low, double high, double none) {
    double width = high - low;
    if (!Double.isFinite(width) || !Double.isFinite(value)) {
      return new String[] {number(value), "[" + number(low) + ", " + number(high) + "]"};
    }
    double finest = width > 0 ? width / 10 : Math.max(Math.abs(value), 1e-12) / 100;
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(finest)));
    while (decimals <= 6 && (reads(low, none, decimals) || reads(high, none, decimals))) {
      decimals++;
    }
    if (decimals > 6) {
      return new String[] {number(value, 4), "[" + number(low, 4) + ", " + number(high, 4) + "]"};
    }
    String format = "%." + decimals + "f";
    return new String[] {
      String.format(Locale.ROOT, format, value),
      "["
          + String.format(Locale.ROOT, format, low)
          + ", "
          + String.format(Locale.ROOT, format, high)
          + "]"
    };
  }

  private static boolean reads(double end, double none, int decimals) {
    return end != none && Math.abs(end - none) <= 0.5 * Math.pow(10, -decimals);
  }

  /** A count with separators. */
  public static String count(double count) {
    return count < 1e15 ? String.format(Locale.ROOT, "%,.0f", count) : number(count);
  }
}
