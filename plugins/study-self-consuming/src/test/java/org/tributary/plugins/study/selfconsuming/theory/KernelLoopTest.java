package org.tributary.plugins.study.selfconsuming.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

/** Section 1.6 and A4 of self-consuming.md. */
class KernelLoopTest {

  @Test
  void theBiasOfAFullySyntheticLoopIsTheTable() {
    double h = Math.pow(500, -1.0 / 6);
    double[] expected = {
      .0287, .0543, .0774, .0984, .1176, .1353, .1517, .1670, .1812, .1946, .2072
    };
    for (int t = 0; t < expected.length; t++) {
      assertThat(new KernelLoop(h, 0, t).bias()).isCloseTo(expected[t], within(5.1e-5));
    }
  }

  /** N(0, 1) against N(0, s^2) alone: total variation by its crossing points. */
  @Test
  void quadratureIsExact() {
    double s = Math.sqrt(1.25);
    double x = Math.sqrt(2 * Math.log(s) / (1 - 1 / (s * s)));
    double expected = 2 * (Normal.cdf(x) - Normal.cdf(x / s));
    assertThat(new KernelLoop(0.5, 0, 0).bias()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void theBiasPeaksWhereTheTableSays() {
    double[][] peaks = {{1.05, 3.95, 7.0, 15.2}, {0.5, 2.1, 3.8, 8.2}};
    double[][] heights = {{1.157, 1.583, 1.931, 2.590}, {1.078, 1.345, 1.571, 2.008}};
    double[] zero = {.0472, .0231};
    int[] refits = {1, 3, 5, 10};
    for (int s = 0; s < 2; s++) {
      double smoothness = 2 - s;
      assertThat(KernelLoop.expanding(0, 100, smoothness, 5).bias())
          .isCloseTo(zero[s], within(5.1e-5));
      for (int i = 0; i < refits.length; i++) {
        double at = best(smoothness, refits[i]);
        assertThat(at).isCloseTo(peaks[s][i], within(0.11));
        double rise =
            KernelLoop.expanding(at, 100, smoothness, refits[i]).bias()
                / KernelLoop.expanding(0, 100, smoothness, refits[i]).bias();
        assertThat(rise).isCloseTo(heights[s][i], within(2e-3));
      }
    }
  }

  private static double best(double smoothness, int refits) {
    double best = 0;
    double most = 0;
    for (double lambda = 0; lambda <= 20; lambda += 0.05) {
      double bias = KernelLoop.expanding(lambda, 100, smoothness, refits).bias();
      if (bias > most) {
        most = bias;
        best = lambda;
      }
    }
    return best;
  }

  /** The loop itself: mean density of the estimate after 4 refits at three points. */
  @Test
  void simulatedEstimatesHaveThisMeanDensity() {
    int runs = 4000;
    int n = 40;
    int refits = 4;
    double alpha = 0.25;
    double h = 0.5;
    double[] points = {0, 1, 2.5};
    KernelLoop loop = new KernelLoop(h, alpha, refits);
    for (double x : points) {
      double sum = 0;
      double squares = 0;
      for (int r = 0; r < runs; r++) {
        double density = simulated(n, refits, alpha, h, x, RandomStream.of(3, r));
        sum += density;
        squares += density * density;
      }
      double mean = sum / runs;
      double error = Math.sqrt((squares / runs - mean * mean) / runs);
      assertThat(mean).isCloseTo(loop.density(x), within(4 * error));
    }
  }

  private static double simulated(
      int n, int refits, double alpha, double h, double x, RandomStream stream) {
    double[] rows = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = stream.nextGaussian();
    }
    for (int t = 0; t < refits; t++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        next[i] =
            stream.nextDouble() < alpha
                ? stream.nextGaussian()
                : rows[stream.nextInt(n)] + h * stream.nextGaussian();
      }
      rows = next;
    }
    double density = 0;
    for (double row : rows) {
      density += Normal.pdf((x - row) / h) / h / n;
    }
    return density;
  }
}
