package org.tributary.sdk.formula;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An arithmetic expression, as {@code sqrt(1 - ((K-1)/K) * similarity)}.
 *
 * <p>Numbers ({@code 1}, {@code .5}, {@code 1e-3}), names ({@code t}, {@code source.similarity}),
 * {@code + - * / ^} (power binds tighter than minus and to the right), parentheses and the
 * functions {@code sqrt exp log log2 abs floor ceil erf gamma digamma} of one argument, {@code min
 * max pow} of two.
 */
public final class Formula {
  private final String text;
  private final Node root;
  private final Set<String> names;

  /** A part of an expression. */
  interface Node {
    /**
     * Its value.
     *
     * @throws UnknownNameException when a name has no value
     */
    double value(Function<String, OptionalDouble> values);
  }

  /** A name without a value. */
  public static final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String name;

    UnknownNameException(String name, String text) {
      super("'" + name + "' in '" + text + "' has no value here");
      this.name = name;
    }

    /** The name. */
    public String name() {
      return name;
    }
  }

  private Formula(String text, Node root, Set<String> names) {
    this.text = text;
    this.root = root;
    this.names = names;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException saying what was expected, and where
   */
  public static Formula of(String text) {
    Set<String> names = new TreeSet<>();
    Node root = new FormulaReader(text, names).read();
    return new Formula(text, root, Set.copyOf(names));
  }

  /** Names that need a value. */
  public Set<String> names() {
    return names;
  }

  /**
   * The value; may be infinite or NaN where the arithmetic is.
   *
   * @throws UnknownNameException when a name has no value
   */
  public double value(Function<String, OptionalDouble> values) {
    return root.value(values);
  }

  /** The value where names have these numbers. */
  public double value(Map<String, Double> values) {
    return value(
        name ->
            values.containsKey(name)
                ? OptionalDouble.of(values.get(name))
                : OptionalDouble.empty());
  }

  @Override
  public String toString() {
    return text;
  }
}
