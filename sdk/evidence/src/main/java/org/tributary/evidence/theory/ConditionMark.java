package org.tributary.evidence.theory;

/** How well a condition of a theorem is known to hold. */
public enum ConditionMark {
  /** The law and the settings imply it, or a number decides it. */
  BY_CONSTRUCTION,
  /** A test on the data shows nothing against it. */
  NO_SIGN_AGAINST,
  NOT_CHECKABLE,
  FAILS;

  private static final double LEVEL = 0.02;

  /** The mark of a condition that a number decides. */
  public static ConditionMark decided(boolean holds) {
    return holds ? BY_CONSTRUCTION : FAILS;
  }

  /**
   * The mark of one of several conditions that are tested on the data: fails below .02 / tests.
   *
   * @param tests number of such tests, {@code >= 1}
   */
  public static ConditionMark tested(double pValue, int tests) {
    if (!(pValue >= 0 && pValue <= 1) || tests < 1) {
      throw new IllegalArgumentException(
          "a test needs a p-value in [0, 1] of at least 1 test, had " + pValue + " of " + tests);
    }
    return pValue < LEVEL / tests ? FAILS : NO_SIGN_AGAINST;
  }
}
