package org.tributary.plugins.study.selfconsuming.bound;

import java.util.Optional;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;

/** Assumptions that facts decide. */
final class Checks {
  private Checks() {}

  /** A fact must have a value. */
  static Assumption is(BoundInput input, String fact, String wanted, String text) {
    Optional<Object> found = input.facts().get(fact);
    return new Assumption(
        text,
        found.isEmpty()
            ? Status.UNKNOWN
            : found.get().toString().equals(wanted) ? Status.MET : Status.VIOLATED,
        found.map(value -> fact + ": " + value).orElse(""));
  }

  /** A fact must be there. */
  static Assumption known(BoundInput input, String fact, String text) {
    Optional<Object> found = input.facts().get(fact);
    return new Assumption(
        text, found.isEmpty() ? Status.UNKNOWN : Status.MET, found.isEmpty() ? "" : fact);
  }

  /** Where a paper prints another formula than the one that is drawn. */
  static Assumption erratum(String text) {
    return new Assumption(text, Status.MET, "derived, and confirmed by simulation");
  }

  /** What the curve is the limit of, and finite rows only come near to. */
  static Assumption limit(String text) {
    return new Assumption(text, Status.UNKNOWN, "");
  }
}
