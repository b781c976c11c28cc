package org.tributary.plugins.deep.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.tributary.plugins.deep.network.ParameterLayout;

/** The network F of a denoiser: of the scaled point, the noise level and the source. */
public interface DenoiserNetwork {
  /** Numbers that describe a noise level: itself, and sine and cosine at four frequencies. */
  int FEATURES = 9;

  /** Values of a point. */
  int dimension();

  /** Number of sources. */
  int sources();

  /** What it is told beside the point: the noise level, and the mask where it is told that. */
  default int told() {
    return FEATURES;
  }

  /** Where its weights are. */
  ParameterLayout layout();

  /** Points that are evaluated together, so that what is between its layers stays small. */
  int rowsAtOnce();

  /**
   * Values of F: rows x dimension.
   *
   * @param points rows x dimension, scaled by {@code in}
   * @param features rows x {@link #told}, the noise level first, then 1 for each value that is seen
   * @param oneHot rows x sources
   */
  NDArray forward(NDList weights, NDArray points, NDArray features, NDArray oneHot);

  /** Writes the features of a noise level to {@code into[offset ..]}. */
  static void features(double level, float[] into, int offset) {
    double noise = Preconditioning.noise(level);
    into[offset] = (float) noise;
    for (int j = 0; j < 4; j++) {
      double angle = Math.PI / 2 * (1 << j) * noise;
      into[offset + 1 + 2 * j] = (float) StrictMath.sin(angle);
      into[offset + 2 + 2 * j] = (float) StrictMath.cos(angle);
    }
  }
}
