package org.tributary.sdk.formula;

import java.util.Set;
import org.tributary.sdk.formula.Formula.Node;

/** Reads one expression by recursive descent. */
final class FormulaReader {
  private final String text;
  private final Set<String> names;
  private int at;

  FormulaReader(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  Node read() {
    Node sum = sum();
    if (peek() != '\0') {
      throw wrong("an operator or the end");
    }
    return sum;
  }

  private Node sum() {
    Node left = product();
    while (peek() == '+' || peek() == '-') {
      boolean plus = take() == '+';
      Node first = left;
      Node second = product();
      left =
          plus
              ? values -> first.value(values) + second.value(values)
              : values -> first.value(values) - second.value(values);
    }
    return left;
  }

  private Node product() {
    Node left = signed();
    while (peek() == '*' || peek() == '/') {
      boolean times = take() == '*';
      Node first = left;
      Node second = signed();
      left =
          times
              ? values -> first.value(values) * second.value(values)
              : values -> first.value(values) / second.value(values);
    }
    return left;
  }

  private Node signed() {
    if (peek() == '-') {
      take();
      Node of = signed();
      return values -> -of.value(values);
    }
    return power();
  }

  private Node power() {
    Node base = atom();
    if (peek() != '^') {
      return base;
    }
    take();
    Node exponent = signed();
    return values -> Math.pow(base.value(values), exponent.value(values));
  }

  private Node atom() {
    char next = peek();
    if (next == '(') {
      take();
      Node inside = sum();
      expect(')');
      return inside;
    }
    if (Character.isDigit(next) || next == '.') {
      return number();
    }
    if (Character.isLetter(next) || next == '_') {
      return named();
    }
    throw wrong("a number, a name or '('");
  }

  private Node number() {
    int start = at;
    while (at < text.length() && partOfNumber(start)) {
      at++;
    }
    String digits = text.substring(start, at);
    try {
      double value = Double.parseDouble(digits);
      return values -> value;
    } catch (NumberFormatException e) {
      at = start;
      throw wrong("a number, found '" + digits + "'");
    }
  }

  private boolean partOfNumber(int start) {
    char c = text.charAt(at);
    char before = at > start ? text.charAt(at - 1) : ' ';
    boolean exponentSign = (c == '-' || c == '+') && (before == 'e' || before == 'E');
    return Character.isDigit(c) || c == '.' || c == 'e' || c == 'E' || exponentSign;
  }

  private Node named() {
    int start = at;
    while (at < text.length() && partOfName(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    if (peek() == '(') {
      return call(name, start);
    }
    names.add(name);
    return values ->
        values.apply(name).orElseThrow(() -> new Formula.UnknownNameException(name, text));
  }

  private static boolean partOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '[' || c == ']';
  }

  private Node call(String name, int start) {
    take();
    Node first = sum();
    if (FormulaFunctions.two(name).isPresent()) {
      expect(',');
      Node second = sum();
      expect(')');
      var function = FormulaFunctions.two(name).get();
      return values -> function.applyAsDouble(first.value(values), second.value(values));
    }
    var function = FormulaFunctions.one(name);
    if (function.isEmpty()) {
      at = start;
      throw wrong("one of the functions " + FormulaFunctions.names() + ", found '" + name + "'");
    }
    expect(')');
    return values -> function.get().applyAsDouble(first.value(values));
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw wrong("'" + wanted + "'");
    }
    take();
  }

  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private char take() {
    return text.charAt(at++);
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "'" + text + "' is no formula: expected " + expected + " at character " + (at + 1));
  }
}
