package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observations;

/** The clauses of {@link Bound}. */
final class BoundContract {
  private final Bound bound;
  private final String name;

  BoundContract(Bound bound, String name) {
    this.bound = bound;
    this.name = name;
  }

  List<DynamicTest> tests() {
    return List.of(
        DynamicTest.dynamicTest(name + ": it says how its values are meant", this::meaning),
        DynamicTest.dynamicTest(name + ": where it knows nothing it says nothing", this::nothing),
        DynamicTest.dynamicTest(name + ": its assumptions are sentences", this::assumptions));
  }

  private void meaning() {
    unless(bound.meaning() != null, "meaning() is given", "it is null");
  }

  private void nothing() {
    List<BoundValue> values;
    try {
      values = bound.at(unknown());
    } catch (RuntimeException thrown) {
      throw new BrokenClause(
          "at() is empty where facts are missing", "it threw " + thrown.getMessage());
    }
    for (BoundValue each : values) {
      unless(!each.label().isBlank(), "values of a bound are labelled", "" + each);
    }
    unless(values.equals(bound.at(unknown())), "at() is pure", "two calls differ");
  }

  private void assumptions() {
    for (Assumption each : bound.assumptions(unknown())) {
      unless(!each.text().isBlank(), "an assumption is a sentence", "" + each);
      unless(
          each.status() == Assumption.Status.UNKNOWN || !each.why().isBlank(),
          "an assumption that was checked says why",
          "" + each);
    }
  }

  private static BoundInput unknown() {
    return new BoundInput(Map.of(), Facts.none(), new Observations(List.of()));
  }
}
