package org.tributary.sdk.law;

/** Capability: how large the weights of the fitted law are, as theorems on networks ask. */
public interface WeightNorm extends LawCapability {

  /** Greatest absolute value of a weight or bias, over all sources; finite. */
  double largestWeight();
}
