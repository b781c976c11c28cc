package org.tributary.plugins.tabular;

import org.tributary.plugins.tabular.TableOptions.DecimalMark;
import org.tributary.plugins.tabular.TableOptions.ThousandsMark;

/**
 * Reads numbers: an optional sign, digits with at most one decimal mark, an optional exponent; or
 * {@code inf}, {@code infinity}. Digits before the mark may stand in groups of three. Every number
 * is the double nearest to what is written.
 */
final class Numeral {
  /** Integers up to this are doubles, each of its own: 2^53. */
  static final double EXACT = 0x1p53;

  private static final int EXACT_POWER = 22;
  private static final long EXACT_MANTISSA = 1L << 53;
  private static final int DIGITS = 18;
  private static final double[] POWERS = new double[EXACT_POWER + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final char decimal;
  private final char thousands;
  private double value;
  private boolean whole;
  private boolean zeroFirst;
  private boolean exponent;
  private boolean point;

  Numeral(DecimalMark decimal, ThousandsMark thousands) {
    this.decimal = decimal.sign();
    this.thousands = thousands.sign();
  }

  /** The number read last. */
  double value() {
    return value;
  }

  /** Whether it was written with digits only, and a sign. */
  boolean whole() {
    return whole;
  }

  /** Whether it was written without a power of ten. */
  boolean plain() {
    return !exponent;
  }

  /** Whether it was written with digits only, of which the first of several is 0. */
  boolean zeroFirst() {
    return whole && zeroFirst;
  }

  /** Whether it was written as digits, E, digits: {@code 7E3}. */
  boolean exponentOnly() {
    return exponent && !point;
  }

  /** Whether the text is a number. */
  boolean read(String text) {
    return read(text.toCharArray(), 0, text.length());
  }

  /** Whether the signs are a number. */
  boolean read(char[] signs, int from, int to) {
    int at = from;
    boolean negative = at < to && signs[at] == '-';
    at += negative || at < to && signs[at] == '+' ? 1 : 0;
    if (at == to) {
      return false;
    }
    if ((signs[at] | 0x20) == 'i') {
      return infinite(signs, at, to, negative);
    }
    long mantissa = 0;
    int significant = 0;
    int digits = 0;
    int group = 0;
    int groups = 0;
    int scale = 0;
    int start = at;
    point = false;
    for (; at < to; at++) {
      char sign = signs[at];
      if (sign >= '0' && sign <= '9') {
        digits++;
        group++;
        scale -= point ? 1 : 0;
        if (significant > 0 || sign != '0') {
          significant++;
          mantissa = significant <= DIGITS ? 10 * mantissa + (sign - '0') : mantissa;
        }
      } else if (sign == decimal && !point) {
        if (groups > 0 && group != 3) {
          return false;
        }
        point = true;
      } else if (isThousands(sign) && !point) {
        if (groups == 0 ? group == 0 || group > 3 : group != 3) {
          return false;
        }
        groups++;
        group = 0;
      } else {
        break;
      }
    }
    if (digits == 0 || groups > 0 && !point && group != 3) {
      return false;
    }
    zeroFirst = digits > 1 && signs[start] == '0';
    exponent = at < to;
    whole = !exponent && !point;
    if (exponent) {
      int power = power(signs, at, to);
      if (power == Integer.MIN_VALUE) {
        return false;
      }
      scale += power;
    }
    double size =
        significant <= DIGITS && mantissa <= EXACT_MANTISSA && Math.abs(scale) <= EXACT_POWER
            ? scaled(mantissa, scale)
            : Double.parseDouble(plain(signs, start, to));
    value = negative ? -size : size;
    return true;
  }

  /** Exact operands give the nearest double (Clinger 1990, the fast path). */
  private static double scaled(long mantissa, int scale) {
    return scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
  }

  /** The exponent from its letter on; the least integer where it is none. */
  private static int power(char[] signs, int from, int to) {
    if ((signs[from] | 0x20) != 'e') {
      return Integer.MIN_VALUE;
    }
    int at = from + 1;
    boolean negative = at < to && signs[at] == '-';
    at += negative || at < to && signs[at] == '+' ? 1 : 0;
    if (at == to) {
      return Integer.MIN_VALUE;
    }
    int power = 0;
    for (; at < to; at++) {
      if (signs[at] < '0' || signs[at] > '9') {
        return Integer.MIN_VALUE;
      }
      power = Math.min(100_000, 10 * power + (signs[at] - '0'));
    }
    return negative ? -power : power;
  }

  private String plain(char[] signs, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!isThousands(signs[i])) {
        text.append(signs[i] == decimal ? '.' : signs[i]);
      }
    }
    return text.toString();
  }

  private boolean isThousands(char sign) {
    return thousands == ' '
        ? sign == ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\u2009'
        : thousands != 0 && (sign == thousands || thousands == '\'' && sign == '\u2019');
  }

  private boolean infinite(char[] signs, int from, int to, boolean negative) {
    String word = new String(signs, from, to - from);
    if (!word.equalsIgnoreCase("inf") && !word.equalsIgnoreCase("infinity")) {
      return false;
    }
    whole = false;
    exponent = false;
    zeroFirst = false;
    value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return true;
  }
}
