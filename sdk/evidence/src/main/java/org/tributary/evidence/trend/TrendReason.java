package org.tributary.evidence.trend;

/** Why a trend got its word, as half a sentence. */
public enum TrendReason {
  WITHIN_MARGIN("the last third lies within the margin of the first fit"),
  LOWER("the last third lies below the first fit"),
  STILL_RISING("still rising at the end"),
  LEVELS_OFF("the last third adds less than a tenth"),
  OPEN("whether it levels off is open"),
  FEW_GENERATIONS("too few generations to ask whether it levels off"),
  MOST_LOST("more than half of the replicates are shown to be lost"),
  AT_WORST_VALUE("the last third lies within 10 % of the worst possible value"),
  SOME_LOST("some replicates are lost, so the others cannot show that it holds or improves"),
  NOTHING_SHOWN("the intervals allow both a rise and a fall");

  private final String words;

  TrendReason(String words) {
    this.words = words;
  }

  /** The reason in words. */
  public String words() {
    return words;
  }
}
