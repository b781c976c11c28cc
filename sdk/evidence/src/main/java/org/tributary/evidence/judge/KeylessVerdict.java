package org.tributary.evidence.judge;

/**
 * The verdict on a candidate table that carries no key for its units.
 *
 * @param independent the reading that every candidate row is a unit, with the error at the margin
 *     of the wider reading
 * @param added b, what pairs of one unit among the candidate rows would add to theta
 * @param clusteredTail of the null law of theta less b, if rows are clustered as the real ones
 * @param standsInGroups whether neighbouring rows of the file are alike, which shows a dropped key
 */
public record KeylessVerdict(
    UStatisticVerdict independent, double added, NullTail clusteredTail, boolean standsInGroups) {

  /** Whether it is worse also if rows are clustered as the real ones. */
  public boolean worseIfClustered() {
    return independent.theta() - added > clusteredTail.quantile();
  }

  /** Worse only if both readings say so, the second alone where rows stand in groups. */
  public JudgeWord word() {
    if (independent.word() == JudgeWord.AS_GOOD_AS_REAL) {
      return JudgeWord.AS_GOOD_AS_REAL;
    }
    boolean worseIfIndependent = independent.theta() > independent.nullQuantile();
    return worseIfClustered() && (standsInGroups || worseIfIndependent)
        ? JudgeWord.WORSE_THAN_REAL
        : JudgeWord.NOT_ENOUGH_EVIDENCE;
  }

  /** Whether the candidate's key would decide what is open now. */
  public boolean asksForKey() {
    return word() == JudgeWord.NOT_ENOUGH_EVIDENCE;
  }
}
