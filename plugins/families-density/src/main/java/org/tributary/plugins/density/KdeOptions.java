package org.tributary.plugins.density;

import org.tributary.sdk.option.Option;

/** Options of {@link KdeFactory}. */
public record KdeOptions(
    @Option(value = "How the bandwidth follows from the data.", fallback = "scott-covariance")
        BandwidthRule rule,
    @Option(
            value = "Bandwidth h, in the data's units.",
            fallback = "1",
            min = 0,
            aboveMin = true,
            where = "rule: fixed")
        double bandwidth,
    @Option(
            value = "Smoothness s, h = n^(-1/(2s+2d)).",
            fallback = "1",
            min = 0,
            where = "rule: smoothness")
        double smoothness,
    @Option(
            value = "Multiplies the bandwidth of any rule.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double factor,
    @Option(
            value = "The kernel: gaussian (class 2) or twicing (class 4, clipped at 0).",
            fallback = "gaussian")
        KernelOrder kernel) {

  public KdeOptions {
    if (!(bandwidth > 0) || !(factor > 0) || !(smoothness >= 0)) {
      throw new IllegalArgumentException(
          "bandwidth and factor must be > 0 and smoothness >= 0, were "
              + bandwidth
              + ", "
              + factor
              + ", "
              + smoothness);
    }
  }

  /** A Gaussian kernel under one rule. */
  static KdeOptions of(BandwidthRule rule) {
    return new KdeOptions(rule, 1, 1, 1, KernelOrder.GAUSSIAN);
  }
}
