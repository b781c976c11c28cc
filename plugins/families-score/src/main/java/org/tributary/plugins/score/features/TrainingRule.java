package org.tributary.plugins.score.features;

/**
 * What training has reached at a time, along one eigenvector of G.
 *
 * @param training flow or descent
 * @param rate step of the descent, above 0
 */
public record TrainingRule(Training training, double rate) {
  /** Below this the descent's factor is computed by its logarithm, which loses nothing there. */
  private static final double SMALL = 0.5;

  public TrainingRule {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("rate must be > 0 and finite, was " + rate);
    }
  }

  /**
   * Whether the training converges when this is the greatest eigenvalue: {@code rate lambda < 1}.
   */
  public boolean converges(double eigenvalue) {
    return training == Training.FLOW || rate * eigenvalue < 1;
  }

  /** Steps of the descent by a time. */
  public long steps(double time) {
    return Math.round(time / rate);
  }

  /**
   * The factor of {@code v . c} in {@code v . A(tau)}: {@code (1 - exp(-2 lambda tau)) / lambda} of
   * the flow, {@code (1 - (1 - 2 rate lambda)^k) / lambda} of k steps, {@code 2 tau} at lambda = 0.
   *
   * @param eigenvalue lambda, at least 0
   * @param time tau, at least 0
   */
  public double reached(double eigenvalue, double time) {
    if (training == Training.FLOW) {
      return eigenvalue == 0 ? 2 * time : -Math.expm1(-2 * eigenvalue * time) / eigenvalue;
    }
    long steps = steps(time);
    double step = 2 * rate * eigenvalue;
    if (eigenvalue == 0) {
      return 2 * rate * steps;
    }
    return step < SMALL
        ? -Math.expm1(steps * Math.log1p(-step)) / eigenvalue
        : (1 - Math.pow(1 - step, steps)) / eigenvalue;
  }
}
