package org.tributary.sdk.evidence;

/** What became of a measurement. A censoring is a result with its position, never dropped. */
public enum Outcome {
  /** A number. */
  VALUE("value"),
  /** The spread of the model fell to nothing. */
  COLLAPSED("collapsed"),
  /** Part of the support is gone: a category, a mode. */
  SUPPORT_LOST("support-lost"),
  /** The training or the estimate ran away. */
  DIVERGED("diverged"),
  /** The metric has no value here, for instance for want of points; other metrics may have. */
  UNDEFINED("undefined");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The word of {@code observations.csv}. */
  public String word() {
    return word;
  }

  /** Whether it is a censoring. */
  public boolean censored() {
    return this != VALUE;
  }

  /**
   * The outcome of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Outcome of(String word) {
    for (Outcome outcome : values()) {
      if (outcome.word.equals(word)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("no outcome '" + word + "'");
  }
}
