package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SquareRangeTest {
  private static final double[] X = {1, 2, 4, 7, 11};
  private static final double[] Y = {3, 1, 5, 4, 9};

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  @Test
  void numbersWithinTheRangeStayAsTheyAre() {
    for (double factor : new double[] {1, 1e-100, 1e100}) {
      double[] values = times(X, factor);
      assertThat(SquareRange.exponent(values)).isZero();
      assertThat(SquareRange.scaled(values, 0)).isSameAs(values);
    }
    assertThat(SquareRange.exponent(new double[3])).isZero();
    assertThat(SquareRange.exponent(new double[] {Double.POSITIVE_INFINITY, 1})).isZero();
  }

  @Test
  void aCorrelationDoesNotDependOnTheUnit() {
    double own = Correlation.pearson(X, Y);
    for (double factor : new double[] {1e-200, 1e200, 1e-300, 1e300, 1e-8}) {
      assertThat(Correlation.pearson(times(X, factor), Y)).isCloseTo(own, within(1e-14));
      assertThat(Correlation.pearson(times(X, factor), times(Y, 1 / factor)))
          .isCloseTo(own, within(1e-14));
    }
  }
}
