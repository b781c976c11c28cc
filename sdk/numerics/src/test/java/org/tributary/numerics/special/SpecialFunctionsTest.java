package org.tributary.numerics.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Reference values from scipy 1.17.1. */
class SpecialFunctionsTest {
  private static final double RELATIVE = 1e-10; // percent

  @Test
  void logSumExpNeverOverflows() {
    assertThat(LogSpace.logSumExp(new double[] {1000, 1000}))
        .isCloseTo(1000 + Math.log(2), within(1e-12));
    assertThat(LogSpace.logSumExp(new double[] {-1e5, Double.NEGATIVE_INFINITY})).isEqualTo(-1e5);
    assertThat(LogSpace.logSumExp(new double[] {Double.NEGATIVE_INFINITY}))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LogSpace.logSumExp(new double[] {0, 5}, new double[] {3, 0}))
        .isCloseTo(Math.log(3), within(1e-15));
    assertThat(LogSpace.logMeanExp(new double[] {2, 2, 2})).isCloseTo(2, within(1e-15));
    assertThatThrownBy(() -> LogSpace.logSumExp(new double[] {0, Double.NaN}))
        .hasMessageContaining("term 1 was NaN");
    assertThatThrownBy(() -> LogSpace.logSumExp(new double[] {}))
        .hasMessageContaining("at least one term");
  }

  @Test
  void log1mExpIsAccurateAtBothEnds() {
    assertThat(LogSpace.log1mExp(-1e-20)).isCloseTo(Math.log(1e-20), within(1e-13));
    assertThat(LogSpace.log1mExp(-50)).isCloseTo(-Math.exp(-50), withinPercentage(RELATIVE));
    assertThat(LogSpace.log1mExp(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LogSpace.log1pExp(800)).isEqualTo(800);
    assertThat(LogSpace.log1pExp(-800)).isZero();
  }

  @Test
  void normalTailsAreAccurateInRelativeTerms() {
    double[] points = {-1, -5, -19, -21, -40, -200, 6};
    double[] expected = {
      -1.8410216450092634,
      -15.064998393988727,
      -184.36612866916096,
      -224.4657158314145,
      -804.6084420137539,
      -20006.21728089819,
      -9.86587645524372e-10
    };
    for (int i = 0; i < points.length; i++) {
      assertThat(Normal.logCdf(points[i])).isCloseTo(expected[i], withinPercentage(RELATIVE));
    }
    assertThat(ErrorFunction.erfc(10))
        .isCloseTo(2.0884875837625446e-45, withinPercentage(RELATIVE));
    assertThat(ErrorFunction.erf(0.3)).isCloseTo(0.3286267594591274, within(1e-15));
  }

  @Test
  void normalQuantileInvertsTheLawAlsoFarOut() {
    double[] probabilities = {1e-300, 1e-20, 1e-5, 2e-4, 0.025, 0.3};
    double[] expected = {
      -37.0470962993612,
      -9.262340089798409,
      -4.264890793922825,
      -3.5400837992061445,
      -1.9599639845400545,
      -0.5244005127080409
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(Normal.quantile(probabilities[i]))
          .isCloseTo(expected[i], withinPercentage(RELATIVE));
    }
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-13));
    assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-16));
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> Normal.quantile(Double.NaN)).hasMessageContaining("[0, 1]");
  }

  @Test
  void studentAndChiSquareMatchTheirTables() {
    double[] degrees = {1, 2, 5.5, 24, 1000};
    double[] t = {
      12.706204736174694,
      4.302652729749462,
      2.501858617589239,
      2.0638985616280245,
      1.9623390808264083
    };
    for (int i = 0; i < t.length; i++) {
      assertThat(new StudentT(degrees[i]).quantile(0.975)).isCloseTo(t[i], within(1e-11));
    }
    assertThat(new StudentT(3).quantile(1e-6)).isCloseTo(-103.29946778041935, within(1e-7));
    assertThat(new ChiSquare(1).quantile(0.95)).isCloseTo(3.841458820694124, within(1e-10));
    assertThat(new ChiSquare(10).quantile(0.95)).isCloseTo(18.307038053275146, within(1e-10));
    assertThat(new ChiSquare(3).survival(80))
        .isCloseTo(3.0692774861724164e-17, withinPercentage(RELATIVE));
  }

  @Test
  void polygammasMatchScipy() {
    double[] points = {0.1, 1, 4.5, 49.5, 500};
    double[] digamma = {
      -10.423754940411076,
      -0.5772156649015329,
      1.388870926359529,
      3.891837650726372,
      6.213607765088991
    };
    double[] trigamma = {
      101.43329915079275, 1.6449340668482266, 0.24872510303901035, 0.020407455046879994
    };
    for (int i = 0; i < points.length; i++) {
      assertThat(GammaFunctions.digamma(points[i])).isCloseTo(digamma[i], within(2e-14));
    }
    for (int i = 0; i < trigamma.length; i++) {
      assertThat(GammaFunctions.trigamma(points[i]))
          .isCloseTo(trigamma[i], withinPercentage(RELATIVE));
    }
    assertThat(GammaFunctions.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
    assertThatThrownBy(() -> GammaFunctions.digamma(0)).hasMessageContaining("> 0, was 0.0");
  }
}
