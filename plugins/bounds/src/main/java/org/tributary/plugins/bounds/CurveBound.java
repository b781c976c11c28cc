package org.tributary.plugins.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/**
 * A theorem's curve out of a file. The columns {@code generation} and {@code time} say where a
 * point stands and {@code arm} whose it is; every other column is a swept option or a fact, and the
 * rows that have its value at a setting speak of that setting. Nothing is interpolated.
 */
record CurveBound(CurveFile file, Theorem theorem) implements Bound {
  private static final String GENERATION = CurveFile.GENERATION;
  private static final String TIME = CurveFile.TIME;
  private static final String ARM = "arm";

  @Override
  public Meaning meaning() {
    return theorem.options().meaning();
  }

  @Override
  public double delta() {
    return theorem.options().delta();
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    for (String arm : arms(input)) {
      if (!theorem.silencedAt(input, arm)) {
        file.points().stream()
            .filter(point -> speaksOf(point, new Named(input, arm, Position.none())))
            .flatMap(point -> value(point, arm).stream())
            .forEach(values::add);
      }
    }
    return values;
  }

  private List<String> arms(BoundInput input) {
    boolean follows = file.columns().contains(GENERATION);
    return theorem.arms(input, follows, file.columns().contains(ARM));
  }

  private boolean speaksOf(CurveFile.Point point, Named named) {
    for (int at = 0; at < file.columns().size(); at++) {
      String column = file.columns().get(at);
      String cell = point.cells().get(at);
      boolean same =
          switch (column) {
            case GENERATION, TIME -> true;
            case ARM -> named.arm().isEmpty() || named.arm().equals(cell);
            default -> named.whole(column).filter(value -> same(value, cell)).isPresent();
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Object value, String cell) {
    if (value instanceof Number number) {
      OptionalDouble other = number(cell);
      return other.isPresent()
          && Math.abs(other.getAsDouble() - number.doubleValue())
              <= 1e-12 * Math.abs(number.doubleValue());
    }
    return value.toString().equals(cell);
  }

  private Optional<BoundValue> value(CurveFile.Point point, String arm) {
    OptionalDouble generation = number(cell(point, GENERATION));
    OptionalInt whole =
        generation.isPresent()
            ? OptionalInt.of((int) generation.getAsDouble())
            : OptionalInt.empty();
    Position position = new Position(whole, number(cell(point, TIME)), "");
    return theorem.point(arm.isEmpty() ? cell(point, ARM) : arm, position, point.value());
  }

  private String cell(CurveFile.Point point, String column) {
    int at = file.columns().indexOf(column);
    return at < 0 ? "" : point.cells().get(at);
  }

  private static OptionalDouble number(String cell) {
    try {
      return OptionalDouble.of(Double.parseDouble(cell));
    } catch (NumberFormatException word) {
      return OptionalDouble.empty();
    }
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<String> arms = arms(input);
    List<Assumption> all = new ArrayList<>(theorem.assumptions(input, arms));
    for (String column : unknown(input)) {
      all.add(
          new Assumption(
              "the file's column '" + column + "' is a swept option or a fact",
              Status.UNKNOWN,
              facts(input)));
    }
    boolean silent =
        !arms.isEmpty()
            && arms.stream().noneMatch(arm -> theorem.silencedAt(input, arm))
            && at(input).isEmpty();
    if (silent) {
      all.add(
          new Assumption(
              "the file has a row for this setting", Status.VIOLATED, "none of its rows is"));
    }
    return all;
  }

  @Override
  public List<String> mistakes(BoundInput input) {
    List<String> all = new ArrayList<>(theorem.armless(input, arms(input)).stream().toList());
    unknown(input)
        .forEach(
            column ->
                all.add(
                    "the file's column '"
                        + column
                        + "' is neither a swept option nor a fact; "
                        + facts(input)));
    return all;
  }

  private List<String> unknown(BoundInput input) {
    Named named = new Named(input, "", Position.none());
    return file.columns().stream()
        .filter(column -> !List.of(GENERATION, TIME, ARM).contains(column))
        .filter(column -> named.whole(column).isEmpty())
        .toList();
  }

  private static String facts(BoundInput input) {
    return "facts are " + String.join(", ", input.facts().values().keySet());
  }
}
