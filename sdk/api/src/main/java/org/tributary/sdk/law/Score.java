package org.tributary.sdk.law;

import org.ejml.data.DMatrixRMaj;

/** Capability: the score, the gradient of the log-density, can be evaluated. */
public interface Score extends LawCapability {

  /**
   * Score at each point.
   *
   * @param source which source
   * @param points n x d
   * @return n x d
   */
  DMatrixRMaj score(int source, DMatrixRMaj points);
}
