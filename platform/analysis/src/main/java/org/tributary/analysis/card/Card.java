package org.tributary.analysis.card;

import org.tributary.sdk.evidence.Finding;

/** The answer to one question at one setting: the interval it shows is the one that decides. */
public interface Card {

  /** The finding. */
  Finding finding();
}
