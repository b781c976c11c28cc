package org.tributary.plugins.bounds;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.formula.Formula;

/**
 * Two sides and how they compare. A side is a fact of that very name, a formula, or a word; words,
 * flags and lists are compared as text, by {@code =} and {@code !=} alone; numbers are equal within
 * 1e-12 of the greater.
 */
record Comparison(String left, String sign, String right) {
  private static final List<String> SIGNS = List.of("<=", ">=", "!=", "=", "<", ">");
  private static final String WORD = "[A-Za-z][A-Za-z0-9-]*";

  /**
   * Reads a comparison.
   *
   * @throws OptionException when there is no sign, or a side is no formula
   */
  static Comparison of(String text) {
    int at = -1;
    String found = "";
    for (int i = 0; i < text.length() && at < 0; i++) {
      for (String sign : SIGNS) {
        if (at < 0 && text.startsWith(sign, i)) {
          at = i;
          found = sign;
        }
      }
    }
    if (at < 0) {
      throw new OptionException(
          "holds", "'" + text + "' compares nothing: write two sides and one of " + SIGNS);
    }
    String left = text.substring(0, at).strip();
    String right = text.substring(at + found.length()).strip();
    for (String side : List.of(left, right)) {
      if (!side.matches(WORD)) {
        Formulas.read(side, "holds");
      }
    }
    return new Comparison(left, found, right);
  }

  /** The assumption as it stands here. */
  Assumption check(String text, Aliases aliases, Named named) {
    Optional<Object> first = side(left, aliases, named);
    Optional<Object> second = side(right, aliases, named);
    if (first.isPresent() && first.get() instanceof String) {
      second = second.or(() -> word(right));
    } else if (second.isPresent() && second.get() instanceof String) {
      first = first.or(() -> word(left));
    }
    if (first.isEmpty() || second.isEmpty()) {
      String missing = first.isEmpty() ? left : right;
      return new Assumption(text, Status.UNKNOWN, "'" + missing + "' has no value here");
    }
    String why =
        left
            + " is "
            + shown(first.get())
            + (right.equals(shown(second.get()))
                ? ""
                : ", " + right + " is " + shown(second.get()));
    return new Assumption(text, status(first.get(), second.get()), why);
  }

  private Optional<Object> side(String side, Aliases aliases, Named named) {
    Optional<Object> fact = named.value(side);
    if (fact.isPresent()) {
      return Optional.of(
          fact.get() instanceof Number number ? number.doubleValue() : "" + fact.get());
    }
    if (side.equals("true") || side.equals("false")) {
      return Optional.of(side);
    }
    try {
      return Optional.of(aliases.value(Formula.of(side), named));
    } catch (IllegalArgumentException | Formula.UnknownNameException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Object> word(String side) {
    return side.matches(WORD) ? Optional.of(side) : Optional.empty();
  }

  private static String shown(Object value) {
    return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString(number.longValue())
        : value.toString();
  }

  private Status status(Object first, Object second) {
    if (first instanceof Double one && second instanceof Double other) {
      return met(one, other) ? Status.MET : Status.VIOLATED;
    }
    boolean same = shown(first).equals(shown(second));
    return switch (sign) {
      case "=" -> same ? Status.MET : Status.VIOLATED;
      case "!=" -> same ? Status.VIOLATED : Status.MET;
      default -> Status.UNKNOWN;
    };
  }

  private boolean met(double one, double other) {
    boolean equal =
        one == other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
    return switch (sign) {
      case "=" -> equal;
      case "!=" -> !equal;
      case "<" -> !equal && one < other;
      case ">" -> !equal && one > other;
      case "<=" -> equal || one < other;
      default -> equal || one > other;
    };
  }
}
