package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.IOException;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.sdk.Facts;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.Space;

/** How one family comes by its score; all else the families share. */
interface ScoreLearning {

  /**
   * Refuses a space of real columns that it cannot model.
   *
   * @throws org.tributary.sdk.OptionException saying why
   */
  default void check(Space space) {}

  /** Learns from the rows of one source. */
  ScoreCurve learn(SourceRows rows, RandomStream stream, FitContext context);

  /** What it publishes, of points with so many coordinates. */
  default Facts facts(int dimension) {
    return Facts.none();
  }

  /** Reads a score that it has made. */
  ScoreField read(DataInputStream in) throws IOException;
}
