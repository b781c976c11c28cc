package org.tributary.evidence.repeats;

/** Why repeated rows are grouped or kept. */
public enum RepeatReason {
  NO_REPEATS("no row repeats another one"),
  STACKED("the table is stacked on itself"),
  FEW_ATOMS("the table has few different rows, each many times"),
  FINE_COLUMN("a column is so fine that equal rows do not arise by chance"),
  FEW_REPEATS("so few rows repeat that it is harmless either way"),
  PAIRS_WITHOUT_TRIPLES("more rows occur twice and fewer three times than any law allows"),
  ONE_COLUMN("one column decides every other, and its repeats are those of a law"),
  NO_NEIGHBOURS("repeated rows have no neighbours that differ in one place"),
  NATURAL("rows repeat as often as their columns make them, with near neighbours"),
  ASKED("as the option says");

  private final String words;

  RepeatReason(String words) {
    this.words = words;
  }

  /** The reason in words. */
  public String words() {
    return words;
  }
}
