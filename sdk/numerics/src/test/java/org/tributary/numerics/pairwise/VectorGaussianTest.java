package org.tributary.numerics.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class VectorGaussianTest {
  /** Dyadic distances and scales, so that the exponents themselves are exact. */
  @Test
  void everyTermIsWithinOneInTenToTheFourteen() {
    double worst = 0;
    for (int step = 0; step <= 700 * 64; step++) {
      double exponent = step / 64.0;
      double expected = StrictMath.exp(-exponent);
      worst = Math.max(worst, Math.abs(sumOfOne(exponent, -1) - expected) / expected);
    }
    // 1e-14 of the polynomial, and t = exponent / log 2 at most 1010 rounded to 53 bits.
    assertThat(worst).isLessThan(1e-14 + 1010 * Math.ulp(1.0));
    for (int step = 0; step <= 4096; step++) {
      double exponent = step / 4096.0;
      double expected = StrictMath.exp(-exponent);
      assertThat(sumOfOne(exponent, -1)).isCloseTo(expected, within(1e-14 * expected));
    }
  }

  @Test
  void equalRowsGiveExactlyOneAndFarOnesNothing() {
    assertThat(sumOfOne(0, -1)).isEqualTo(1);
    assertThat(sumOfOne(0, -1e-320)).isEqualTo(1);
    assertThat(sumOfOne(708.01, -1)).isZero();
    assertThat(sumOfOne(707.9, -1)).isPositive();
    assertThat(sumOfOne(1e308, -1e300)).isZero();
    assertThat(sumOfOne(Double.POSITIVE_INFINITY, -1e-300)).isZero();
  }

  /** The rows behind the block would add 1 each if they were counted. */
  @Test
  void noRowOutsideTheBlockIsCountedWhateverItsLength() {
    DMatrixRMaj y = new DMatrixRMaj(200, 2);
    ColumnBlock block = ColumnBlock.of(y);
    for (int length = 1; length <= 70; length++) {
      double sum = VectorGaussian.sum(new double[2], 0, block, 37, length, -1, new double[1024]);
      assertThat(sum).isEqualTo(length);
    }
  }

  private static double sumOfOne(double square, double scale) {
    double[] squares = new double[BlockLoops.PADDING];
    squares[0] = square;
    return VectorGaussian.sum(squares, 1, scale);
  }
}
