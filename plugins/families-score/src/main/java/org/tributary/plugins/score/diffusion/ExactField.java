package org.tributary.plugins.score.diffusion;

import org.ejml.data.DMatrixRMaj;

/** A score that is exactly the gradient of a known log-density, at every level above 0. */
public interface ExactField extends ScoreField {

  /** Log-density of {@code x_0 + level z} at each point, in nats. */
  double[] logDensity(DMatrixRMaj points, double level);
}
