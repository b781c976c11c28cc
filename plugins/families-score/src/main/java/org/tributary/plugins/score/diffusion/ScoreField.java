package org.tributary.plugins.score.diffusion;

import java.io.DataOutputStream;
import java.io.IOException;
import org.ejml.data.DMatrixRMaj;

/** The score of {@code x_0 + level z}, as a function of point and level. Immutable. */
public interface ScoreField {

  /** Number of coordinates d. */
  int dimension();

  /**
   * The score and its divergence.
   *
   * @param points n x d
   * @param level standard deviation of the noise, above 0
   */
  ScoreValues at(DMatrixRMaj points, double level);

  /** Number of fitted parameters. */
  long parameters();

  /** Writes it. */
  void write(DataOutputStream out) throws IOException;
}
