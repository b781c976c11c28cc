package org.tributary.sdk.intervention;

import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;

/** How much a point is wanted: what curation prefers and dual ascent holds a budget of. */
public interface Reward {

  /**
   * One finite number a row, higher is better; of that row alone, wherever it stands.
   *
   * @param source of all the rows
   */
  double[] of(int source, Samples points);

  /** What bounds may read of it. */
  default Facts facts() {
    return Facts.none();
  }
}
