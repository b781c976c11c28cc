package org.tributary.evidence.copies;

/** The words for copies. */
public enum CopyWord {
  COPIES("COPIES"),
  NEAR_COPIES("NEAR COPIES"),
  NO_COPIES_FOUND("no copies found"),
  CANNOT_TELL("cannot tell");

  private final String label;

  CopyWord(String label) {
    this.label = label;
  }

  /** The word of reports and files. */
  public String label() {
    return label;
  }
}
