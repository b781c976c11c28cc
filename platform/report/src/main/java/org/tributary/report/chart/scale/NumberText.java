package org.tributary.report.chart.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a person reads them: real minus signs, thousands apart, powers of ten when long. */
public final class NumberText {
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NumberText() {}

  /** A number to four significant digits. */
  public static String of(double value) {
    return of(value, 4);
  }

  /** A number to so many significant digits. */
  public static String of(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    return value == 0 ? "0" : exact(rounded);
  }

  /** The number a text of this class says. */
  public static double value(String text) {
    String plain = text.replace("−", "-").replace(",", "").replace("+", "");
    int ten = powerAt(plain);
    if (ten < 0) {
      return plain.endsWith("∞")
          ? (plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
          : Double.parseDouble(plain);
    }
    StringBuilder exponent = new StringBuilder();
    for (char digit : plain.substring(ten + 2).toCharArray()) {
      exponent.append(digit == '⁻' ? "-" : String.valueOf(SUPERSCRIPT.indexOf(digit)));
    }
    String front = plain.substring(0, ten).replace("·", "");
    String digits = front.isEmpty() || front.equals("-") ? front + "1" : front;
    return Double.parseDouble(digits + "e" + exponent);
  }

  private static int powerAt(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      if (text.startsWith("10", i) && ("⁻" + SUPERSCRIPT).indexOf(text.charAt(i + 2)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** A number with all its digits. */
  static String exact(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    double size = Math.abs(value.doubleValue());
    return size >= 1e6 || size < 1e-4 ? power(value) : plain(value.stripTrailingZeros());
  }

  /** A number as digits times a power of ten. */
  static String power(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    int exponent = LinearTicks.magnitude(bare);
    if (exponent == 0 || exponent == 1) {
      return plain(bare);
    }
    BigDecimal front = bare.movePointLeft(exponent).stripTrailingZeros();
    if (front.compareTo(BigDecimal.ONE) == 0) {
      return powerOfTen(exponent);
    }
    if (front.precision() > 6) {
      return plain(bare);
    }
    return plain(front) + "·" + powerOfTen(exponent);
  }

  /** A tick with as many decimals as its step has, in the power of ten of the largest tick. */
  static String aligned(BigDecimal value, BigDecimal step, BigDecimal largest) {
    if (value.signum() == 0) {
      return "0";
    }
    double size = Math.abs(largest.doubleValue());
    boolean power = size >= 1e6 || size < 1e-3;
    int exponent = power ? LinearTicks.magnitude(largest) : 0;
    int decimals = Math.max(0, step.stripTrailingZeros().scale() + exponent);
    BigDecimal front = value.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN);
    if (!power) {
      return plain(front);
    }
    return front.compareTo(BigDecimal.ONE) == 0 && decimals == 0
        ? powerOfTen(exponent)
        : plain(front) + "·" + powerOfTen(exponent);
  }

  private static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append('⁻');
    }
    for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPT.charAt(digit - '0'));
    }
    return text.toString();
  }

  private static String plain(BigDecimal value) {
    String text = value.abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : text.substring(point);
    String grouped = whole.length() > 4 ? whole.replaceAll("\\B(?=(\\d{3})+$)", ",") : whole;
    return (value.signum() < 0 ? "−" : "") + grouped + fraction;
  }
}
