package org.tributary.plugins.study.selfconsuming.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** A2 of self-consuming.md: the table of f(lambda, i). */
class PhaseTransitionTest {
  private static PhaseTransition at(int refits) {
    return new PhaseTransition(0.25, refits);
  }

  @Test
  void thePeakAndItsHeightAreThoseOfTheTable() {
    int[] refits = {1, 2, 3, 4, 5, 10, 20, 50, 100};
    // To 12 digits, by 40-digit bisection; the table of the note has six.
    double[] peaks = {
      1.5,
      3.302775637731,
      5.115156727534,
      6.930062319389,
      8.745998591621,
      17.83039335172,
      36.00396228511,
      90.52854101697,
      181.4041377372
    };
    double[] heights = {
      1.272433166027,
      1.636377724680,
      1.984956017577,
      2.317030496741,
      2.635109670827,
      4.079734427666,
      6.563528010050,
      12.69313370432,
      21.14714499564
    };
    for (int i = 0; i < refits.length; i++) {
      assertThat(at(refits[i]).peak()).isCloseTo(peaks[i], within(1e-9 * Math.max(1, peaks[i])));
      assertThat(at(refits[i]).value(peaks[i])).isCloseTo(heights[i], within(1e-9));
    }
    assertThat(at(1).peak()).isCloseTo(1.5, within(1e-9));
    assertThat(at(2).peak()).isCloseTo((3 + Math.sqrt(13)) / 2, within(1e-9));
    assertThat(at(100).peak() / 101).isBetween(1.79, 1.8175185);
  }

  @Test
  void itReturnsToOneWhereTheTableSays() {
    assertThat(at(1).back()).isCloseTo(12.805, within(5e-4));
    assertThat(at(2).back()).isCloseTo(75.885, within(5e-4));
    assertThat(at(3).back()).isCloseTo(248.93, within(5e-3));
    assertThat(at(4).back()).isCloseTo(615.95, within(5e-3));
    assertThat(at(5).back()).isCloseTo(1285.0, within(0.05));
    assertThat(at(10).back()).isCloseTo(14620, Percentage.withPercentage(0.01));
    assertThat(at(20).back()).isCloseTo(1.944e5, Percentage.withPercentage(0.03));
  }

  @Test
  void fiveRefitsGiveTheCurveOfTheTable() {
    double[] lambdas = {0, .25, .5, 1, 2, 3, 5, 10, 20, 50, 100};
    double[] values = {
      1, 1.18210, 1.35354, 1.65551, 2.07939, 2.32503, 2.54977, 2.63062, 2.48960, 2.13799, 1.84642
    };
    for (int i = 0; i < lambdas.length; i++) {
      double lambda = lambdas[i];
      assertThat(at(5).value(lambda)).isCloseTo(values[i], within(5.1e-6));
      double other = (Math.pow(1 + lambda, 6) - Math.pow(lambda, 6)) / Math.pow(1 + lambda, 5.25);
      assertThat(at(5).value(lambda)).isCloseTo(other, within(1e-9));
    }
  }

  @Test
  void withoutARefitItOnlyFallsAndARealisticFirstModelReturnsToOne() {
    assertThat(at(0).peak()).isZero();
    assertThat(at(0).value(3)).isCloseTo(Math.pow(4, -0.25), within(1e-12));
    assertThat(at(5).realistic(0)).isCloseTo(1, within(1e-12));
    assertThat(at(5).realistic(1e12)).isCloseTo(1, within(0.01));
    assertThat(at(5).value(1e12)).isLessThan(0.01);
  }

  @Test
  void otherRatesPeakWhereTheirLimitsDo() {
    // Section 1.6: r = 1/3 and 1/2, i = 1, 3, 5, 10.
    double[][] expected = {
      {1.000, 3.595, 6.211, 12.763}, {0.5, 2.048, 3.630, 7.602},
    };
    double[][] heights = {{1.1906, 1.728, 2.208, 3.238}, {1.0887, 1.390, 1.652, 2.180}};
    int[] refits = {1, 3, 5, 10};
    double[] rates = {1.0 / 3, 0.5};
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < refits.length; i++) {
        PhaseTransition f = new PhaseTransition(rates[r], refits[i]);
        assertThat(f.peak()).isCloseTo(expected[r][i], within(1e-3));
        assertThat(f.value(f.peak())).isCloseTo(heights[r][i], within(6e-4));
      }
    }
  }
}
