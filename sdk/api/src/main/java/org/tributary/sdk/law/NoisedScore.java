package org.tributary.sdk.law;

import org.ejml.data.DMatrixRMaj;

/** Capability: the score of the law after Gaussian noise of a given level was added. */
public interface NoisedScore extends LawCapability {

  /**
   * Score of the law of {@code x + level z}, z standard normal, at each point.
   *
   * @param source which source
   * @param points n x d
   * @param level standard deviation of the noise, at least 0
   * @return n x d
   */
  DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level);
}
