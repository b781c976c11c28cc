package org.tributary.evidence.theory;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.tributary.numerics.random.RandomStream;

/** Ratios to theory's values that are right in expectation. */
enum Worlds {
  NORMAL_TENTH(s -> 1 + .1 * s.nextGaussian()),
  /** Cut off at .05, which one draw in 1,300 passes: rates take logs. */
  NORMAL_THIRD(s -> Math.max(.05, 1 + .3 * s.nextGaussian())),
  LOGNORMAL_HALF(s -> Math.exp(.5 * s.nextGaussian() - .125)),
  CHI_SQUARE_1(s -> Math.pow(s.nextGaussian(), 2)),
  ONE_IN_TEN(s -> (s.nextDouble() < .1 ? 5 : 1) * (1 + .1 * s.nextGaussian()) / 1.4),
  /** Raw variance of a loop: a product of chi-square_9 / 9. */
  LOOP(s -> 2 * s.nextGamma(4.5) / 9);

  private final ToDoubleFunction<RandomStream> draw;

  Worlds(ToDoubleFunction<RandomStream> draw) {
    this.draw = draw;
  }

  double[][] ratios(int replicates, int places, RandomStream stream) {
    double[][] ratios = new double[replicates][places];
    for (double[] row : ratios) {
      double product = 1;
      for (int i = 0; i < places; i++) {
        double value = draw.applyAsDouble(stream);
        product *= value;
        row[i] = this == LOOP ? product : value;
      }
    }
    return ratios;
  }

  static double[][] times(double[][] ratios, double factor) {
    return Arrays.stream(ratios)
        .map(row -> Arrays.stream(row).map(u -> u * factor).toArray())
        .toArray(double[][]::new);
  }
}
