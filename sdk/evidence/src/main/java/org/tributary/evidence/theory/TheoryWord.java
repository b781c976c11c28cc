package org.tributary.evidence.theory;

/** The words for a theory's statement. */
public enum TheoryWord {
  HOLDS("holds"),
  FOLLOWS("follows"),
  NOT_CONTRADICTED("not contradicted"),
  CANNOT_TELL("cannot tell"),
  NOT_YET_IN_FORCE("not yet in force"),
  DEPARTS("departs from the curve"),
  CONTRADICTED("contradicted"),
  /** A rate of raw means that bend by themselves: ask it of mean logs. */
  ASK_LOGS("asked of logs only"),
  OUTSIDE_CONDITIONS("outside the theorem's conditions; drawn for comparison");

  private final String label;

  TheoryWord(String label) {
    this.label = label;
  }

  /** The words of reports and files. */
  public String label() {
    return label;
  }
}
