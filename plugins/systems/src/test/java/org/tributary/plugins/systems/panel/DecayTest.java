package org.tributary.plugins.systems.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.law.Gaussian;

class DecayTest {
  private static final List<Double> TIMES = List.of(0.5, 1.0, 1.5, 2.0);
  private static final Decay WORLD = new Decay(0, 1, 0.3, 0.05);

  private final RandomStream stream = RandomStream.of(15, 1);

  /** {@code E z(t) = z_0 exp(-beta t + sigma_b^2 t^2 / 2)}, within 4 standard errors. */
  @Test
  void theMeanPathIsThatOfALognormal() {
    double[] expected = {0.6134, 0.3848, 0.2469, 0.1620};
    DMatrixRMaj rows = WORLD.at(TIMES).draw(200_000, stream.child("path"));
    for (int j = 0; j < 4; j++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < rows.numRows; row++) {
        // an observation's noise is a factor of its own, of mean exp(noise^2 / 2)
        double z = Math.exp(rows.get(row, j) - 0.05 * 0.05 / 2);
        sum += z;
        squares += z * z;
      }
      double mean = sum / rows.numRows;
      double error = Math.sqrt((squares / rows.numRows - mean * mean) / rows.numRows);
      assertThat(mean).isCloseTo(expected[j], within(4 * error + 5e-5));
    }
  }

  /** No other parameters near by are more likely. */
  @Test
  void theFitIsAMaximumOfTheLikelihood() {
    DMatrixRMaj rows = WORLD.at(TIMES).draw(40, stream.child("fit"));
    double[] weights = new double[40];
    Arrays.setAll(weights, i -> 1 + i % 3);
    for (boolean mixed : new boolean[] {true, false}) {
      Decay best = Decay.fit(rows, weights, TIMES, mixed);
      double most = likelihood(best, rows, weights);
      for (double by : new double[] {-0.001, 0.001}) {
        assertThat(
                likelihood(
                    new Decay(best.start() + by, best.rate(), best.spread(), best.noise()),
                    rows,
                    weights))
            .isLessThan(most);
        assertThat(
                likelihood(
                    new Decay(best.start(), best.rate() + by, best.spread(), best.noise()),
                    rows,
                    weights))
            .isLessThan(most);
        assertThat(
                likelihood(
                    new Decay(best.start(), best.rate(), best.spread(), best.noise() + by),
                    rows,
                    weights))
            .isLessThan(most);
        if (mixed) {
          assertThat(
                  likelihood(
                      new Decay(best.start(), best.rate(), best.spread() + by, best.noise()),
                      rows,
                      weights))
              .isLessThan(most);
        }
      }
    }
  }

  private static double likelihood(Decay decay, DMatrixRMaj rows, double[] weights) {
    double[] logs = decay.at(TIMES).logDensity(rows);
    double sum = 0;
    for (int row = 0; row < logs.length; row++) {
      sum += weights[row] * logs[row];
    }
    return sum;
  }

  /**
   * Given the first two times of a subject, the central 95 % interval of the last holds 95 % under
   * mixed effects. With one rate for all it has the mean variance of the four times: at the last it
   * holds {@code P(|z| < 1.96 sqrt(.17125/.3625)) = .822}. Over 60 panels of 200 subjects, 4
   * standard errors over panels.
   */
  @Test
  void fixedEffectsCoverTooFewSubjects() {
    double mean = 0.09 * (0.25 + 1 + 2.25 + 4) / 4 + 0.0025;
    double last = 0.09 * 4 + 0.0025;
    double expected = 1 - 2 * Normal.survival(1.959964 * Math.sqrt(mean / last));
    assertThat(expected).isCloseTo(0.822, within(1e-3));
    double[][] covered = new double[2][60];
    for (int panel = 0; panel < 60; panel++) {
      Gaussian world = WORLD.at(TIMES);
      DMatrixRMaj rows = world.draw(200, stream.child("panel", panel));
      DMatrixRMaj fresh = world.draw(200, stream.child("fresh", panel));
      double[] ones = new double[200];
      Arrays.fill(ones, 1);
      covered[0][panel] = coverage(Decay.fit(rows, ones, TIMES, true).at(TIMES), fresh);
      covered[1][panel] = coverage(Decay.fit(rows, ones, TIMES, false).at(TIMES), fresh);
    }
    assertThat(mean(covered[0])).isCloseTo(0.95, within(4 * error(covered[0]) + 0.003));
    assertThat(mean(covered[1])).isCloseTo(expected, within(4 * error(covered[1]) + 0.003));
  }

  private static double coverage(Gaussian law, DMatrixRMaj rows) {
    int inside = 0;
    for (int row = 0; row < rows.numRows; row++) {
      Gaussian later =
          law.given(new int[] {0, 1}, new double[] {rows.get(row, 0), rows.get(row, 1)});
      double apart = Math.abs(rows.get(row, 3) - later.mean()[1]);
      inside += apart <= 1.959964 * Math.sqrt(later.covariance().get(1, 1)) ? 1 : 0;
    }
    return (double) inside / rows.numRows;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double error(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
