package org.tributary.plugins.bounds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.formula.Formula;

/**
 * A theorem in one line. It has a value at each generation of the course where it names one or a
 * schedule, at each measured training time where it names {@code time}, else one for all of them.
 * An expectation says nothing where an assumption is violated; a ceiling or a rate is drawn, and
 * the violation said.
 */
record FormulaBound(Formula formula, Theorem theorem) implements Bound {

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
    return evaluated(input).values;
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    Evaluated here = evaluated(input);
    List<Assumption> all = new ArrayList<>(theorem.assumptions(input, here.arms));
    here.obstacles.forEach(
        why -> all.add(new Assumption("the formula has a value here", Status.UNKNOWN, why)));
    return all;
  }

  @Override
  public List<String> mistakes(BoundInput input) {
    List<String> arms = evaluated(input).arms;
    List<String> all = new ArrayList<>(theorem.armless(input, arms).stream().toList());
    Set<String> missing = new TreeSet<>();
    for (String arm : arms) {
      Named named = new Named(input, arm, Position.none());
      foundations(input, arm).stream()
          .filter(name -> !Named.countsGenerations(name) && !name.equals("time"))
          .filter(name -> !named.numeric(name))
          .forEach(missing::add);
    }
    missing.forEach(name -> all.add("'" + name + "' is no number here; " + named(input)));
    return all;
  }

  private static String named(BoundInput input) {
    return "facts are " + String.join(", ", input.facts().values().keySet());
  }

  /**
   * The values of a setting.
   *
   * @param obstacles why there is none where there is none
   */
  private record Evaluated(List<String> arms, List<BoundValue> values, Set<String> obstacles) {}

  private Evaluated evaluated(BoundInput input) {
    boolean follows = arms(input).stream().anyMatch(arm -> follows(input, arm));
    List<String> arms = theorem.arms(input, follows, ofArms(input));
    Evaluated here = new Evaluated(arms, new ArrayList<>(), new LinkedHashSet<>());
    for (String arm : arms) {
      if (!theorem.silencedAt(input, arm)) {
        evaluate(input, arm, here);
      }
    }
    return here;
  }

  /** Arms whose facts may be schedules. */
  private List<String> arms(BoundInput input) {
    List<String> all = new ArrayList<>(theorem.arms(input, true, ofArms(input)));
    return all.isEmpty() ? List.of("") : all;
  }

  private boolean ofArms(BoundInput input) {
    return foundations(input, "").stream().anyMatch(Named::ofArm);
  }

  private Set<String> foundations(BoundInput input, String arm) {
    return theorem.aliases().foundations(formula, new Named(input, arm, Position.none()));
  }

  private boolean follows(BoundInput input, String arm) {
    Named named = new Named(input, arm, Position.none());
    return foundations(input, arm).stream()
        .anyMatch(
            name ->
                Named.countsGenerations(name)
                    || named.whole(name).filter(List.class::isInstance).isPresent());
  }

  private void evaluate(BoundInput input, String arm, Evaluated into) {
    List<Position> positions = positions(input, arm);
    if (positions.isEmpty()) {
      into.obstacles.add("nothing is measured at generations or times here");
    }
    for (Position position : positions) {
      try {
        double value = theorem.aliases().value(formula, new Named(input, arm, position));
        Optional<BoundValue> point = theorem.point(arm, position, value);
        point.ifPresent(into.values::add);
        if (point.isEmpty()) {
          into.obstacles.add("'" + formula + "' is " + value + where(arm, position));
        }
      } catch (Formula.UnknownNameException unknown) {
        into.obstacles.add(unknown.getMessage() + "; " + named(input));
        return;
      }
    }
  }

  private static String where(String arm, Position position) {
    return (arm.isEmpty() ? "" : " of arm '" + arm + "'")
        + (position.generation().isPresent()
            ? " at generation " + position.generation().getAsInt()
            : "");
  }

  private List<Position> positions(BoundInput input, String arm) {
    List<OptionalInt> generations = new ArrayList<>();
    if (follows(input, arm)) {
      OptionalDouble last = input.facts().number("study.generations");
      for (int g = 1; g <= last.orElse(0); g++) {
        generations.add(OptionalInt.of(g));
      }
    } else {
      generations.add(OptionalInt.empty());
    }
    List<OptionalDouble> times = new ArrayList<>();
    if (foundations(input, arm).contains("time")) {
      times(input, arm).forEach(time -> times.add(OptionalDouble.of(time)));
    } else {
      times.add(OptionalDouble.empty());
    }
    List<Position> positions = new ArrayList<>();
    generations.forEach(g -> times.forEach(time -> positions.add(new Position(g, time, ""))));
    return positions;
  }

  /** Training times at which its metric was measured. */
  private Set<Double> times(BoundInput input, String arm) {
    Set<Double> times = new TreeSet<>();
    input.observations().all().stream()
        .filter(each -> each.metric().equals(theorem.options().metric()))
        .filter(each -> arm.isEmpty() || each.arm().equals(arm))
        .forEach(each -> each.position().time().ifPresent(times::add));
    return times;
  }
}
