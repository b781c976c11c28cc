package org.tributary.sdk.law;

/** Capability: how many free parameters the fitted law has. */
public interface ParameterCount {

  /** Free parameters, all sources together. */
  long parameters();
}
