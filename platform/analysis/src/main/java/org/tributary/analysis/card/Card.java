package org.tributary.analysis.card;

import org.tributary.sdk.evidence.Finding;

/** The answer to one question at one setting, open to a stricter or laxer level. */
public interface Card {

  /** Whether its interval at this level shows a direction: what Holm's step-down counts. */
  default boolean decides(double level) {
    return false;
  }

  /**
   * The finding.
   *
   * @param level at which a direction may be read, by Holm's step-down; the interval shown is
   *     always the simultaneous one
   */
  Finding finding(double level);
}
