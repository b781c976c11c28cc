package org.tributary.plugins.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;

/** Reference values: scikit-learn 1.9.1 KernelDensity and SciPy 1.17.1 gaussian_kde. */
class KernelDensityTest {

  private static final double FIXED_NLL = 5.182534413950426;
  private static final double SCIPY_SCOTT_NLL = 5.5953807883016795;
  private static final double SCIKIT_SCOTT_NLL = 5.44980817361682;

  private final DMatrixRMaj training = matrix("X");
  private final DMatrixRMaj test = matrix("Y");

  @Test
  void fixedBandwidthAgreesWithScikitLearn() {
    assertThat(loss(new BandwidthRule.Fixed(0.75))).isCloseTo(FIXED_NLL, within(1e-9));
  }

  @Test
  void theTwoRulesCalledScottDifferAndAgreeWithTheirLibraries() {
    assertThat(loss(BandwidthRule.Named.SCOTT_COVARIANCE)).isCloseTo(SCIPY_SCOTT_NLL, within(1e-9));
    assertThat(loss(BandwidthRule.Named.SCOTT_ISOTROPIC)).isCloseTo(SCIKIT_SCOTT_NLL, within(1e-9));
  }

  @Test
  void silvermanIsScottTimesItsConstant() {
    double ratio =
        BandwidthRule.Named.SILVERMAN_ISOTROPIC.factor(100, 1)
            / BandwidthRule.Named.SCOTT_ISOTROPIC.factor(100, 1);
    assertThat(ratio).isCloseTo(Math.pow(4.0 / 3, 0.2), within(1e-12));
  }

  @Test
  void theTheoryRuleIsThePowerOfItsClass() {
    assertThat(new BandwidthRule.KernelClass(2).factor(500, 1))
        .isCloseTo(Math.pow(500, -1.0 / 6), within(1e-15));
  }

  /**
   * Kernel noise adds H to the covariance (divisor n) of the centres; 4 errors of 100,000 draws.
   */
  @Test
  void drawsHaveTheCovarianceOfTheEstimate() {
    for (BandwidthRule rule :
        new BandwidthRule[] {
          new BandwidthRule.Fixed(0.75), BandwidthRule.Named.SILVERMAN_COVARIANCE
        }) {
      KernelDensity density = KernelDensity.fit(training, rule);
      DMatrixRMaj drawn = Products.covariance(density.sample(100_000, RandomStream.of(1, 0)), 1);
      DMatrixRMaj own = Products.covariance(training, 0);
      DMatrixRMaj unbiased = Products.covariance(training, 1);
      double square = density.bandwidth() * density.bandwidth();
      for (int i = 0; i < 3; i++) {
        double noise = rule.scalesCovariance() ? unbiased.get(i, i) : 1;
        double expected = own.get(i, i) + square * noise;
        assertThat(drawn.get(i, i))
            .isCloseTo(expected, within(4 * expected * Math.sqrt(2.0 / 100_000)));
      }
    }
  }

  @Test
  void farPointsHaveAFiniteLogDensity() {
    DMatrixRMaj far = new DMatrixRMaj(new double[][] {{1e3, 0, 0}});
    double logDensity =
        KernelDensity.fit(training, new BandwidthRule.Fixed(0.1)).logDensity(far)[0];
    assertThat(logDensity).isFinite().isLessThan(-1e7);
  }

  @Test
  void singularCovariancesAndEmptySamplesAreRefusedInWords() {
    DMatrixRMaj constant = new DMatrixRMaj(10, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelDensity.fit(constant, BandwidthRule.Named.SCOTT_COVARIANCE))
        .withMessageContaining("needs a regular covariance")
        .withMessageContaining("isotropic rule");
    assertThat(KernelDensity.fit(constant, new BandwidthRule.Fixed(1)).logDensity(constant)[0])
        .isCloseTo(-Math.log(2 * Math.PI), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelDensity.fit(new DMatrixRMaj(0, 2), new BandwidthRule.Fixed(1)))
        .withMessageContaining("at least 1 row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BandwidthRule.Fixed(0))
        .withMessageContaining("bandwidth must be > 0");
  }

  private double loss(BandwidthRule rule) {
    double[] logDensity = KernelDensity.fit(training, rule).logDensity(test);
    return -Arrays.stream(logDensity).average().orElseThrow();
  }

  static DMatrixRMaj matrix(String name) {
    try (InputStream in =
        KernelDensityTest.class.getResourceAsStream("/oracles/" + name + ".csv")) {
      return new DMatrixRMaj(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> Arrays.stream(line.split(",")))
              .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
