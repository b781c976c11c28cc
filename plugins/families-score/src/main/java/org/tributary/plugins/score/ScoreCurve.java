package org.tributary.plugins.score;

import org.tributary.plugins.score.diffusion.ScoreField;

/** The score of one source at every training time. */
@FunctionalInterface
interface ScoreCurve {

  /**
   * The score at a time of at least 0.
   *
   * @throws org.tributary.sdk.CensoredException when the training has run away
   */
  ScoreField at(double time);
}
