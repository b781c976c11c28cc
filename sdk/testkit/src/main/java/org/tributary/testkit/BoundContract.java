package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observations;

/** The clauses of {@link Bound}. */
final class BoundContract {
  private static final List<Object> VALUES = List.of(4, 0.5, true, "identity", List.of(0.5, 0.5));
  private static final Map<String, Object> USUAL =
      Map.of(
          "study.samples", 100,
          "study.sources", 2,
          "study.dimension", 2,
          "study.generations", 5,
          "family.covariance", "identity");
  private final Bound bound;
  private final String name;
  private final Set<String> factNames;
  private final Map<String, Object> given;

  /**
   * Of a bound.
   *
   * @param factNames facts it may read
   * @param given facts under which it has a value
   */
  BoundContract(Bound bound, String name, Set<String> factNames, Map<String, Object> given) {
    this.bound = bound;
    this.name = name;
    this.factNames = factNames;
    this.given = given;
  }

  List<Clause> tests() {
    return Clauses.of(name)
        .addWatched(() -> bound.at(input(given)))
        .add("it says how its values are meant", this::meaning)
        .add("where it knows nothing it says nothing", this::nothing)
        .add("the same facts give the same curve", this::pure)
        .add("its assumptions are sentences", () -> assumptions(input(Map.of())))
        .add("it works with the facts of its test", this::works)
        .tests();
  }

  private void meaning() {
    unless(bound.meaning() != null, "meaning() is given", "it is null");
  }

  private void nothing() {
    List<BoundValue> values;
    try {
      values = bound.at(input(Map.of()));
    } catch (RuntimeException thrown) {
      throw new BrokenClause(
          "at() is empty where facts are missing", "it threw " + thrown.getMessage());
    }
    labelled(values);
    pure(input(Map.of()));
  }

  private void works() {
    labelled(bound.at(input(given)));
    assumptions(input(given));
  }

  private static void labelled(List<BoundValue> values) {
    for (BoundValue each : values) {
      unless(!each.label().isBlank(), "values of a bound are labelled", "" + each);
    }
  }

  /** Facts of every type, since the kit does not know which a theorem wants. */
  private void pure() {
    pure(input(given));
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object value : VALUES) {
      Map<String, Object> facts = new TreeMap<>();
      factNames.forEach(fact -> facts.put(fact, value));
      all.add(facts);
      Map<String, Object> usual = new TreeMap<>(facts);
      usual.putAll(USUAL);
      all.add(usual);
    }
    for (Map<String, Object> facts : all) {
      boolean wanted;
      try {
        bound.at(input(facts));
        wanted = true;
      } catch (RuntimeException ofAnotherType) {
        wanted = false;
      }
      if (wanted) {
        pure(input(facts));
      }
    }
  }

  private void pure(BoundInput input) {
    List<BoundValue> first = bound.at(input);
    Clock.awaitTick();
    List<BoundValue> second = bound.at(input);
    unless(first.equals(second), "at() is pure", first + " once and " + second + " then");
  }

  private void assumptions(BoundInput input) {
    List<Assumption> all = bound.assumptions(input);
    for (Assumption each : all) {
      unless(!each.text().isBlank(), "an assumption is a sentence", "" + each);
      unless(
          each.status() == Assumption.Status.UNKNOWN || !each.why().isBlank(),
          "an assumption that was checked says why",
          "" + each);
    }
    unless(all.equals(bound.assumptions(input)), "assumptions() is pure", "two calls differ");
  }

  private static BoundInput input(Map<String, Object> facts) {
    return new BoundInput(Map.of(), new Facts(facts), new Observations(List.of()));
  }
}
