package org.tributary.sdk.law;

/**
 * Capability: training can go on from this law. A family finds it in {@link
 * org.tributary.sdk.model.FitContext#warmStart}.
 */
public interface WarmStart extends LawCapability {

  /**
   * What the training of one source has reached, in bytes that only the family reads that made
   * them. They begin with a format version.
   *
   * @param source {@code 0 <= source < sources()} of the law
   */
  byte[] reached(int source);
}
