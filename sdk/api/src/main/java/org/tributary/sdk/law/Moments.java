package org.tributary.sdk.law;

import org.ejml.data.DMatrixRMaj;

/** Capability: mean and covariance are known exactly, whatever the shape of the law. */
public interface Moments extends LawCapability {

  /** Mean of one source, d values; read-only. */
  double[] mean(int source);

  /** Covariance of one source, d x d; read-only. */
  DMatrixRMaj covariance(int source);
}
