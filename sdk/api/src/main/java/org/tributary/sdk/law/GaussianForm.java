package org.tributary.sdk.law;

import org.ejml.data.DMatrixRMaj;

/** Capability: every source of the law is exactly a Gaussian with these moments. */
public interface GaussianForm extends LawCapability {

  /** Mean of one source, d values; read-only. */
  double[] mean(int source);

  /** Covariance of one source, d x d; read-only, the same object where sources share it. */
  DMatrixRMaj covariance(int source);
}
