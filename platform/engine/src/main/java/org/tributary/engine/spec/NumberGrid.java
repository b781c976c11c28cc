package org.tributary.engine.spec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Numbers that are written by their ends: {@code {from: 1, to: 1e6, points: 41}} stands for the
 * list, evenly spaced on the log scale, or by {@code scale: linear} in the numbers themselves.
 *
 * <p>Where both ends are whole and rounding moves no number by more than 1 %, all are whole; else
 * they have four digits. The ends are as written.
 */
public final class NumberGrid {
  private static final Set<String> KEYS = Set.of("from", "to", "points", "scale");
  private static final int MOST = 100_000;
  private static final double ROUNDED = 0.01;
  private static final MathContext DIGITS = new MathContext(4);

  private NumberGrid() {}

  /** Whether a value is meant as a grid. */
  public static boolean isGrid(Tree tree) {
    return tree instanceof Tree.Mapping mapping
        && mapping.entries().containsKey("from")
        && mapping.entries().containsKey("to")
        && KEYS.containsAll(mapping.entries().keySet());
  }

  /**
   * The list a grid stands for, on the grid's line.
   *
   * @throws IllegalArgumentException when it stands for none, in a sentence that says why
   */
  public static Tree.Sequence expanded(Tree.Mapping grid) {
    String first = text(grid, "from");
    String last = text(grid, "to");
    double from = number(grid, "from");
    double to = number(grid, "to");
    OptionalLong points = NumberText.whole(text(grid, "points"));
    String scale = grid.entries().containsKey("scale") ? text(grid, "scale") : "log";
    boolean log = scale.equals("log");
    if (!log && !scale.equals("linear")) {
      throw new IllegalArgumentException("scale must be log or linear, was " + scale);
    }
    if (points.isEmpty() || points.getAsLong() < 2 || points.getAsLong() > MOST) {
      throw new IllegalArgumentException(
          "points must be a whole number from 2 to " + MOST + ", was " + text(grid, "points"));
    }
    if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException(
          "a grid needs from < to, both finite, had " + first + " and " + last);
    }
    if (log && !(from > 0)) {
      throw new IllegalArgumentException(
          "a grid on the log scale needs from > 0, had " + first + ": or set scale: linear");
    }
    double[] values = values(from, to, (int) points.getAsLong(), log);
    List<String> texts = new ArrayList<>(texts(values, wholeEnds(first, last)));
    texts.set(0, first);
    texts.set(texts.size() - 1, last);
    if (new HashSet<>(texts).size() < texts.size()) {
      throw new IllegalArgumentException(
          points.getAsLong() + " points lie too close between " + first + " and " + last);
    }
    List<Tree> items = new ArrayList<>();
    texts.forEach(each -> items.add(new Tree.Scalar(each, false, grid.line())));
    return new Tree.Sequence(items, grid.line());
  }

  private static double[] values(double from, double to, int points, boolean log) {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      double share = i / (points - 1.0);
      values[i] = log ? from * Math.pow(to / from, share) : from + (to - from) * share;
    }
    return values;
  }

  private static boolean wholeEnds(String first, String last) {
    return NumberText.whole(first).isPresent() && NumberText.whole(last).isPresent();
  }

  private static List<String> texts(double[] values, boolean wholeEnds) {
    boolean whole = wholeEnds;
    for (double value : values) {
      whole &= Math.abs(Math.rint(value) - value) <= ROUNDED * Math.abs(value);
    }
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      BigDecimal rounded =
          whole ? new BigDecimal(Math.rint(value)) : new BigDecimal(value).round(DIGITS);
      texts.add(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }
    return texts;
  }

  private static double number(Tree.Mapping grid, String key) {
    OptionalDouble value = NumberText.real(text(grid, key));
    return value.orElseThrow(
        () -> new IllegalArgumentException(key + " must be a number, was " + text(grid, key)));
  }

  private static String text(Tree.Mapping grid, String key) {
    Tree value = grid.entries().get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "a grid has from, to and points, as in {from: 1, to: 1e6, points: 41}; "
              + key
              + " lacks");
    }
    return value.text();
  }
}
