package org.tributary.evidence.theory;

import java.util.List;

/**
 * What may be said of a theory once its conditions are looked at.
 *
 * @param word after the conditions
 * @param because the condition that decides, in words; empty where the numbers alone do
 */
public record TheoryVerdict(TheoryWord word, String because) {

  /** One condition of a theorem, named in words. */
  public record Condition(String name, ConditionMark mark) {}

  /**
   * Weighs a finding: no verdict where a condition fails; an asymptotic statement is never
   * contradicted by finite n; and contradicted needs every condition by construction.
   *
   * @param finding what the numbers say
   * @param conditions every one; on a table the law is one that is not checkable
   * @param asymptotic whether the statement holds in a limit only
   */
  public static TheoryVerdict of(
      TheoryWord finding, List<Condition> conditions, boolean asymptotic) {
    for (Condition condition : conditions) {
      if (condition.mark() == ConditionMark.FAILS) {
        return new TheoryVerdict(
            TheoryWord.OUTSIDE_CONDITIONS, "the condition " + condition.name() + " fails");
      }
    }
    if (finding != TheoryWord.CONTRADICTED) {
      return new TheoryVerdict(finding, "");
    }
    if (asymptotic) {
      return new TheoryVerdict(TheoryWord.NOT_YET_IN_FORCE, "");
    }
    for (Condition condition : conditions) {
      if (condition.mark() != ConditionMark.BY_CONSTRUCTION) {
        return new TheoryVerdict(
            TheoryWord.DEPARTS, "the condition " + condition.name() + " is not known to hold");
      }
    }
    return new TheoryVerdict(finding, "");
  }
}
