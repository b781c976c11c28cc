package org.tributary.engine.spec;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people write them in YAML: {@code 1_000}, {@code 1e6}, {@code .inf}. */
public final class NumberText {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern INFINITY = Pattern.compile("[+-]?(\\.?inf|Infinity)");

  private NumberText() {}

  /** The whole number, when it is one that fits a {@code long}; {@code 1e6} is one. */
  public static OptionalLong whole(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(new BigDecimal(text.replace("_", "")).longValueExact());
    } catch (ArithmeticException notWhole) {
      return OptionalLong.empty();
    }
  }

  /** The number, when it is one; never NaN. */
  public static OptionalDouble real(String text) {
    if (INFINITY.matcher(text).matches()) {
      return OptionalDouble.of(
          text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text.replace("_", "")))
        : OptionalDouble.empty();
  }
}
