package org.tributary.sdk.law;

/** Capability: how many free parameters the fitted law has. */
public interface ParameterCount extends LawCapability {

  /** Free parameters, all sources together. */
  long parameters();
}
