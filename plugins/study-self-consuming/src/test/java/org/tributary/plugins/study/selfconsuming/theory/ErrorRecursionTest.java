package org.tributary.plugins.study.selfconsuming.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A1 of self-consuming.md: coefficients of the recursion to 1e-9. */
class ErrorRecursionTest {
  private static final int REFITS = 10;

  private static List<double[]> latest(double share) {
    List<double[]> shares = new ArrayList<>();
    for (int i = 0; i <= REFITS; i++) {
      double[] beta = new double[i];
      if (i > 0) {
        beta[i - 1] = share;
      }
      shares.add(beta);
    }
    return shares;
  }

  private static List<double[]> balanced() {
    List<double[]> shares = new ArrayList<>();
    for (int i = 0; i <= REFITS; i++) {
      double[] beta = new double[i];
      Arrays.fill(beta, 1.0 / (i + 1));
      shares.add(beta);
    }
    return shares;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  @Test
  void aFullySyntheticCycleAddsEveryError() {
    double[] a = ErrorRecursion.coefficients(latest(1));
    assertThat(a).hasSize(REFITS + 1).containsOnly(1.0);
  }

  @Test
  void aShareOfRealDataGivesAGeometricSum() {
    for (double alpha : new double[] {0.1, 0.3, 0.5, 0.9}) {
      double expected = (1 - Math.pow(1 - alpha, REFITS + 1)) / alpha;
      assertThat(sum(ErrorRecursion.coefficients(latest(1 - alpha))))
          .isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void theBalancedCycleGrowsAsTheHarmonicNumbersAndNotAsPrinted() {
    double[] a = ErrorRecursion.coefficients(balanced());
    for (int k = 0; k < REFITS; k++) {
      assertThat(a[k]).isCloseTo(1.0 / (k + 2), within(1e-9));
    }
    assertThat(a[REFITS]).isEqualTo(1);
    assertThat(sum(a)).isCloseTo(3.019877344877345, within(1e-9));
    // The printed formula gives 2.000 here.
    assertThat(sum(a)).isGreaterThan(3);
  }

  @Test
  void theExpandingCycleGivesItsClosedForm() {
    for (double lambda : new double[] {0.25, 1, 4, 50}) {
      double q = lambda / (1 + lambda);
      double expected = (1 + lambda) * (1 - Math.pow(q, REFITS + 1));
      assertThat(sum(ErrorRecursion.coefficients(latest(q)))).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void realDataOnlyAtTheEndScalesWhatCameBefore() {
    List<double[]> shares = latest(1);
    shares.get(REFITS)[REFITS - 1] = 0.25;
    // f + (1 - alpha) i f.
    assertThat(sum(ErrorRecursion.coefficients(shares))).isCloseTo(1 + 0.25 * 10, within(1e-9));
  }

  @Test
  void boundsAreSumsOfCoefficientsForAnyMatrix() {
    List<double[]> shares = new ArrayList<>();
    for (int i = 0; i <= REFITS; i++) {
      double[] beta = new double[i];
      for (int j = 0; j < i; j++) {
        beta[j] = 0.8 * (j + 1) / (0.5 * i * (i + 1));
      }
      shares.add(beta);
    }
    double[] perFit = new double[REFITS + 1];
    for (int i = 0; i <= REFITS; i++) {
      perFit[i] = Math.pow(100 + 50 * i, -0.25);
    }
    double[] a = ErrorRecursion.coefficients(shares);
    double expected = 0;
    for (int i = 0; i <= REFITS; i++) {
      expected += a[i] * perFit[i];
    }
    assertThat(ErrorRecursion.bounds(shares, i -> perFit[i])[REFITS])
        .isCloseTo(expected, within(1e-12));
  }
}
