package org.tributary.sdk.evidence;

/** The rules of evidence by which a question may be decided. */
public enum Rule {
  /** Rule L: the law is known; the unit is the replicate, streams are paired; paired BCa. */
  LAW_KNOWN("L"),
  /**
   * Rule D: one data set, random splits; Nadeau-Bengio corrected t interval. Replicates are splits;
   * the measurements carry n_train as {@code nCandidate} and n_test as {@code nReference}.
   */
  ONE_DATA_SET("D"),
  /**
   * Rule T: one data set far above the training size, cut into training sets that share no unit,
   * one a replicate, and one test part; the two-way variance of training sets and held-out units.
   */
  DISJOINT_SETS("T"),
  /** Rule D': one locked split, training seeds averaged, held-out units bootstrapped. */
  FITTED_MODELS("D'");

  private final String letter;

  Rule(String letter) {
    this.letter = letter;
  }

  /** Whether it reads losses by held-out unit beside those of replicates. */
  public boolean byUnit() {
    return this == DISJOINT_SETS || this == FITTED_MODELS;
  }

  /** The letter of the cards. */
  public String letter() {
    return letter;
  }
}
