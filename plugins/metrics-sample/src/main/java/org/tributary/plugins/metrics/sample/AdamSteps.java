package org.tributary.plugins.metrics.sample;

/**
 * The Adam rule for one array of parameters: rate 1e-3, decays .9 and .999, offset 1e-8.
 *
 * <p>Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1 in
 * the order of computation of its section 2.
 */
final class AdamSteps {
  private static final double RATE = 1e-3;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double OFFSET = 1e-8;

  private final double[] first;
  private final double[] second;
  private double firstWeight = 1;
  private double secondWeight = 1;

  AdamSteps(int parameters) {
    first = new double[parameters];
    second = new double[parameters];
  }

  /** Moves the parameters one step down the gradient, in place. */
  void step(double[] parameters, double[] gradient) {
    firstWeight *= FIRST_DECAY;
    secondWeight *= SECOND_DECAY;
    double rate = RATE * Math.sqrt(1 - secondWeight) / (1 - firstWeight);
    for (int i = 0; i < first.length; i++) {
      first[i] += (1 - FIRST_DECAY) * (gradient[i] - first[i]);
      second[i] += (1 - SECOND_DECAY) * (gradient[i] * gradient[i] - second[i]);
      parameters[i] -= rate * first[i] / (Math.sqrt(second[i]) + OFFSET);
    }
  }
}
