package org.tributary.evidence.trend;

/** The words for a trend, from best to worst, and the one for none. */
public enum TrendWord {
  IMPROVES("improves"),
  HOLDS("holds"),
  PLATEAU("plateau"),
  DEGRADES("degrades"),
  COLLAPSE("collapse"),
  NOT_ENOUGH_EVIDENCE("not-enough-evidence");

  private final String label;

  TrendWord(String label) {
    this.label = label;
  }

  /** The word of reports and files. */
  public String label() {
    return label;
  }
}
