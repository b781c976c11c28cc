package org.tributary.evidence.judge;

/** The words for a candidate table under one metric. */
public enum JudgeWord {
  AS_GOOD_AS_REAL("as-good-as-real"),
  WORSE_THAN_REAL("worse-than-real"),
  NOT_ENOUGH_EVIDENCE("not-enough-evidence");

  private final String label;

  JudgeWord(String label) {
    this.label = label;
  }

  /** The word of reports and files. */
  public String label() {
    return label;
  }
}
