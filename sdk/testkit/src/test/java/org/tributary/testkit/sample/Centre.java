package org.tributary.testkit.sample;

import org.tributary.sdk.law.LawCapability;

/** A capability of the plugin's own: the mean of the first column. */
public interface Centre extends LawCapability {
  /** Of one source. */
  double centre(int source);
}
