package org.tributary.sdk.observation;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/**
 * Turns true rows into rows as they are seen. A study applies it to training rows only: truth and
 * held-out rows stay clean. Immutable.
 */
public interface ObservationModel {

  /**
   * The space of the rows that are seen; the same unless columns change their kind.
   *
   * @throws org.tributary.sdk.OptionException when rows of this space cannot be seen so
   */
  default Space space(Space truth) {
    return truth;
  }

  /**
   * The rows as they are seen, in their order, with sources, ids, origins and weights kept; a row
   * of weight w may become w rows, in any order. What a model may know of the process travels in
   * extra columns: {@code mask} (1 where a value is seen, one number a position), {@code
   * noise-level} (one number a position), {@code label-seen} (0 where the source is not the row's
   * own).
   *
   * @param stream the only randomness
   */
  Samples observe(Samples truth, RandomStream stream);

  /** What it publishes about itself, for bounds: shares, levels. */
  default Facts facts() {
    return Facts.none();
  }
}
