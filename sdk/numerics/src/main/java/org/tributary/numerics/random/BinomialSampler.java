package org.tributary.numerics.random;

/**
 * Binomial and multinomial draws: inversion while the mean is below 10, transformed rejection
 * above.
 *
 * <p>Source: Hormann, "The generation of binomial random variates" (1993), algorithm BTRS.
 */
final class BinomialSampler {
  private static final double[] STIRLING = new double[10];

  static {
    double logFactorial = 0;
    for (int k = 0; k < STIRLING.length; k++) {
      logFactorial += k == 0 ? 0 : StrictMath.log(k);
      STIRLING[k] =
          logFactorial
              - 0.5 * StrictMath.log(2 * Math.PI)
              - (k + 0.5) * StrictMath.log(k + 1)
              + (k + 1);
    }
  }

  private BinomialSampler() {}

  static int sample(RandomStream stream, int trials, double probability) {
    if (trials < 0) {
      throw new IllegalArgumentException("trials must be >= 0, was " + trials);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], was " + probability);
    }
    if (probability > 0.5) {
      return trials - atMostHalf(stream, trials, 1 - probability);
    }
    return atMostHalf(stream, trials, probability);
  }

  static int[] multinomial(RandomStream stream, int trials, double[] weights) {
    if (trials < 0) {
      throw new IllegalArgumentException("trials must be >= 0, was " + trials);
    }
    double[] remaining = new double[weights.length + 1];
    for (int i = weights.length - 1; i >= 0; i--) {
      if (!(weights[i] >= 0)) {
        throw new IllegalArgumentException("weights[" + i + "] must be >= 0, was " + weights[i]);
      }
      remaining[i] = remaining[i + 1] + weights[i];
    }
    if (!(remaining[0] > 0) || remaining[0] == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "weights must have a positive, finite sum, was " + remaining[0]);
    }
    int[] counts = new int[weights.length];
    int left = trials;
    for (int i = 0; i < weights.length && left > 0; i++) {
      if (weights[i] > 0) {
        counts[i] = sample(stream, left, Math.min(1, weights[i] / remaining[i]));
        left -= counts[i];
      }
    }
    return counts;
  }

  private static int atMostHalf(RandomStream stream, int trials, double p) {
    if (trials == 0 || p == 0) {
      return 0;
    }
    return trials * p < 10 ? invert(stream, trials, p) : reject(stream, trials, p);
  }

  private static int invert(RandomStream stream, int trials, double p) {
    double odds = p / (1 - p);
    double none = StrictMath.exp(trials * StrictMath.log1p(-p));
    while (true) {
      double left = stream.nextDouble();
      double mass = none;
      for (int k = 0; k <= trials && mass > 0; k++) {
        if (left < mass) {
          return k;
        }
        left -= mass;
        mass *= odds * (trials - k) / (k + 1);
      }
    }
  }

  private static int reject(RandomStream stream, int trials, double p) {
    double odds = p / (1 - p);
    double deviation = Math.sqrt(trials * p * (1 - p));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double center = trials * p + 0.5;
    double sure = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * deviation;
    double mode = Math.floor((trials + 1.0) * p);
    while (true) {
      double u = stream.nextDouble() - 0.5;
      double v = stream.nextOpenDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + center);
      if (us >= 0.07 && v <= sure) {
        return (int) k;
      }
      if (!(k >= 0 && k <= trials)) {
        continue;
      }
      if (StrictMath.log(v * alpha / (a / (us * us) + b)) <= logRatio(trials, odds, mode, k)) {
        return (int) k;
      }
    }
  }

  /** The logarithm of the mass at {@code k} over the mass at the mode, free of cancellation. */
  private static double logRatio(double trials, double odds, double mode, double k) {
    double modeRest = trials - mode + 1;
    double rest = trials - k + 1;
    return (mode + 0.5) * StrictMath.log((mode + 1) / (odds * modeRest))
        + (trials + 1) * StrictMath.log(modeRest / rest)
        + (k + 0.5) * StrictMath.log(odds * rest / (k + 1))
        + stirling(mode)
        + stirling(trials - mode)
        - stirling(k)
        - stirling(trials - k);
  }

  /** What Stirling's formula for log k! lacks. */
  private static double stirling(double k) {
    if (k < STIRLING.length) {
      return STIRLING[(int) k];
    }
    double square = (k + 1) * (k + 1);
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
  }
}
