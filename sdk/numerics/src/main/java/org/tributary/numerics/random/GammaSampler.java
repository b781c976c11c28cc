package org.tributary.numerics.random;

/**
 * Gamma, beta and Dirichlet draws.
 *
 * <p>Source: Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); a shape
 * below 1 uses {@code G(a) = G(a + 1) U^(1/a)}, in logarithms where it might underflow.
 */
final class GammaSampler {
  private GammaSampler() {}

  static double sample(RandomStream stream, double shape) {
    check("shape", shape);
    return shape >= 1 ? atLeastOne(stream, shape) : StrictMath.exp(logSample(stream, shape));
  }

  static double beta(RandomStream stream, double alpha, double beta) {
    check("alpha", alpha);
    check("beta", beta);
    double logOdds = logSample(stream, beta) - logSample(stream, alpha);
    return 1 / (1 + StrictMath.exp(logOdds));
  }

  static double[] dirichlet(RandomStream stream, double[] concentrations) {
    double[] point = new double[concentrations.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < point.length; i++) {
      check("concentration", concentrations[i]);
      point[i] = logSample(stream, concentrations[i]);
      greatest = Math.max(greatest, point[i]);
    }
    double total = 0;
    for (int i = 0; i < point.length; i++) {
      point[i] = StrictMath.exp(point[i] - greatest);
      total += point[i];
    }
    for (int i = 0; i < point.length; i++) {
      point[i] /= total;
    }
    return point;
  }

  private static double logSample(RandomStream stream, double shape) {
    if (shape >= 1) {
      return StrictMath.log(atLeastOne(stream, shape));
    }
    double boosted = StrictMath.log(atLeastOne(stream, shape + 1));
    return boosted + StrictMath.log(stream.nextOpenDouble()) / shape;
  }

  private static double atLeastOne(RandomStream stream, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = stream.nextGaussian();
      double root = 1 + c * x;
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = stream.nextOpenDouble();
      double square = x * x;
      if (u < 1 - 0.0331 * square * square
          || StrictMath.log(u) < 0.5 * square + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }

  private static void check(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " must be > 0 and finite, was " + value);
    }
  }
}
