package org.tributary.sdk.law;

import org.tributary.sdk.data.Samples;

/** Capability: a number that tells real points from drawn ones, higher for real. */
public interface Critic extends LawCapability {

  /** One value a row. */
  double[] judge(int source, Samples points);
}
