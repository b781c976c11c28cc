package org.tributary.sdk.law;

/**
 * Capability: the law lives on a finite alphabet that can be enumerated.
 *
 * <p>Outcome number {@code sum_j code_j prod_{i<j} levels_i}: the first column runs fastest. Two
 * laws of one space enumerate it alike.
 */
public interface FiniteForm extends LawCapability {

  /** Probability of each outcome of one source; sums to 1; read-only. */
  double[] probabilities(int source);
}
