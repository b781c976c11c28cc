package org.tributary.plugins.deep.training;

import java.util.List;

/**
 * The lowest held-out loss so far.
 *
 * @param loss that loss; infinite before the first check
 * @param misses checks since then
 * @param weights averaged weights at that loss, one array a network; empty before the first check
 */
record Low(double loss, int misses, List<float[]> weights) {

  static Low none() {
    return new Low(Double.POSITIVE_INFINITY, 0, List.of());
  }

  /** After one more check. */
  Low after(double found, List<float[]> now) {
    return found < loss ? new Low(found, 0, now) : new Low(loss, misses + 1, weights);
  }
}
