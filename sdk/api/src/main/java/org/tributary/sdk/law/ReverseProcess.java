package org.tributary.sdk.law;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/** Capability: points at a noise level can be carried back to points of the law. */
public interface ReverseProcess extends LawCapability {

  /**
   * Runs the reverse process from noisy points.
   *
   * @param source which source
   * @param points n x d, at noise level {@code level}
   * @param level standard deviation of the noise, above 0
   * @param how steps, solver, and whether noise is added on the way
   * @return n x d
   */
  DMatrixRMaj reverse(
      int source, DMatrixRMaj points, double level, Reversal how, RandomStream stream);
}
