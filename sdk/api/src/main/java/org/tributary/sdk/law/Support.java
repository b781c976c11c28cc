package org.tributary.sdk.law;

/** Capability: the law lives in a box. */
public interface Support extends LawCapability {

  /** Least value of each coordinate; minus infinity where unbounded. */
  double[] lower();

  /** Greatest value of each coordinate; infinity where unbounded. */
  double[] upper();
}
