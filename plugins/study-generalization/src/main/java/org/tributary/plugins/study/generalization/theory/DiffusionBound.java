package org.tributary.plugins.study.generalization.theory;

/**
 * The terms of the upper bounds on KL(p_0 || p_0,theta(tau)) of a diffusion with random features
 * under gradient flow, up to constants and logarithms (Li, Li, Zhang, Bian: On the Generalization
 * Properties of Diffusion Models, NeurIPS 2023, theorems 1 and 2):
 *
 * <pre>
 * P [ tau^4/(m n) + tau^3/m^2 ] + 1/tau + M/m + KL(p_T || pi)
 * </pre>
 *
 * <p>with P = M = 1 whatever the data, and P = Poly(mu), M = mu^2 where they are two modes at +-mu.
 *
 * @param rows n, above 0
 * @param features m, above 0
 * @param polynomial P, at least 1; the paper does not give the polynomial
 * @param spread M, at least 1
 */
public record DiffusionBound(double rows, double features, double polynomial, double spread) {

  public DiffusionBound {
    if (!(rows > 0) || !(features > 0)) {
      throw new IllegalArgumentException(
          "rows and features must be > 0, were " + rows + " and " + features);
    }
    if (!(polynomial >= 1) || !(spread >= 1)) {
      throw new IllegalArgumentException(
          "polynomial and spread must be >= 1, were " + polynomial + " and " + spread);
    }
  }

  /** Theorem 1: whatever the data. */
  public static DiffusionBound ofAnyData(double rows, double features) {
    return new DiffusionBound(rows, features, 1, 1);
  }

  /**
   * Theorem 2: equal modes at +-mu on the line.
   *
   * @param mu half the distance of the modes; the theorem asks for more than the root of {@code
   *     log(1/delta^2)}
   * @param degree of the polynomial that is taken for Poly(mu), which the paper leaves open
   */
  public static DiffusionBound ofTwoModes(double rows, double features, double mu, int degree) {
    if (!(mu >= 1) || degree < 1) {
      throw new IllegalArgumentException(
          "mu and degree must be >= 1, were " + mu + " and " + degree);
    }
    return new DiffusionBound(rows, features, Math.pow(mu, degree), mu * mu);
  }

  /** Least distance of the modes for theorem 2: the root of {@code log(1/delta^2)}. */
  public static double leastModes(double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta must be in (0, 1), was " + delta);
    }
    return Math.sqrt(-2 * Math.log(delta));
  }

  /** {@code P tau^4/(m n)}: what too few rows cost, growing with the training time. */
  public double estimation(double tau) {
    return polynomial * Math.pow(tau, 4) / (features * rows);
  }

  /** {@code P tau^3/m^2}: what too few features cost along the way. */
  public double sampling(double tau) {
    return polynomial * Math.pow(tau, 3) / (features * features);
  }

  /** {@code 1/tau}: what is not yet learnt. */
  public double optimisation(double tau) {
    return 1 / tau;
  }

  /** {@code M/m}: what so many features cannot represent. */
  public double approximation() {
    return spread / features;
  }

  /** The terms that depend on training, and the approximation; {@code tau >= 1}. */
  public double total(double tau) {
    return estimation(tau) + sampling(tau) + optimisation(tau) + approximation();
  }

  /** Where {@code P tau^4/(m n) + 1/tau} is least: {@code (m n / (4 P))^(1/5)}. */
  public double leastAt() {
    return Math.pow(features * rows / (4 * polynomial), 0.2);
  }

  /**
   * The time of early stopping, {@code n^(2/5)}, up to a constant, where m is of the order of n.
   */
  public double stoppingTime() {
    return Math.pow(rows, 0.4);
  }

  /** {@code n^(-2/5) + m^(-4/5)}: the gap at the time of early stopping. */
  public double rate() {
    return Math.pow(rows, -0.4) + Math.pow(features, -0.8);
  }

  /**
   * KL(p_T || N(0, I)) of a Gaussian with independent coordinates after Ornstein-Uhlenbeck noise
   * {@code x_T = e^-T x_0 + sqrt(1 - e^-2T) z}, in nats; of a mixture no more than the average over
   * its components, by convexity.
   *
   * @param mean of x_0
   * @param variance of x_0, one a coordinate
   * @param time T, at least 0; infinite where a variance is 0 at T = 0
   */
  public static double prior(double[] mean, double[] variance, double time) {
    double signal = Math.exp(-time);
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      double left = signal * signal * (variance[i] - 1); // the variance at T, minus 1
      double shift = signal * mean[i];
      sum += 0.5 * (left - Math.log1p(left) + shift * shift);
    }
    return sum;
  }
}
