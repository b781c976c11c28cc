package org.tributary.sdk.law;

import org.tributary.sdk.data.Samples;

/** Capability: the log-density can be evaluated. */
public interface LogDensity extends LawCapability {

  /**
   * Log-density of each point under one source, in nats, per Lebesgue measure in the data's units
   * times counting measure: its exponential integrates to one, over the sequences of each length
   * where a law does not model lengths.
   *
   * @param source {@code 0 <= source < sources()}; the labels of {@code points} are not looked at
   * @return one value a row; minus infinity where the density is 0, never NaN
   */
  double[] logDensity(int source, Samples points);
}
