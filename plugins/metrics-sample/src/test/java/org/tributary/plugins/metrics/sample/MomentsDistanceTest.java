package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class MomentsDistanceTest {
  private static final MomentsDistance ONE = new MomentsDistance(new boolean[] {true});

  private static DMatrixRMaj normal(int rows, int key, double mean, double deviation) {
    RandomStream stream = RandomStream.of(91, key);
    DMatrixRMaj sample = new DMatrixRMaj(rows, 1);
    for (int i = 0; i < rows; i++) {
      sample.data[i] = mean + deviation * stream.nextGaussian();
    }
    return sample;
  }

  @Test
  void aShiftIsItsSquareAndASpreadItsExcessOverRootTwo() {
    DMatrixRMaj real = normal(100_000, 1, 0, 1);
    // (E z^2 - 1)/sqrt 2 with E z^2 = 1.21, less what is cut beyond four deviations
    assertThat(ONE.between(real, normal(100_000, 2, 0, 1.1)).value())
        .isCloseTo(0.21 * 0.21 / 2, within(0.003));
    // a mean of .3 adds .09 to the mean square
    assertThat(ONE.between(real, normal(100_000, 3, 0.3, 1)).value())
        .isCloseTo(0.09 + 0.09 * 0.09 / 2, within(0.006));
  }

  @Test
  void itIsZeroOnAverageForOneLaw() {
    double sum = 0;
    double squares = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      double value =
          ONE.between(normal(40, 100 + 2 * run, 0, 1), normal(30, 101 + 2 * run, 0, 1)).value();
      sum += value;
      squares += value * value;
    }
    double mean = sum / runs;
    double error = Math.sqrt((squares / runs - mean * mean) / runs);
    assertThat(Math.abs(mean)).isLessThan(4 * error);
  }

  @Test
  void pairsGiveTheSameStatistic() {
    DMatrixRMaj real = normal(40, 7, 0, 1);
    DMatrixRMaj made = normal(30, 8, 0.2, 1.3);
    double across = mean(ONE.pairs().between(real, made), false);
    double own = mean(ONE.pairs().between(real, real), true);
    double other = mean(ONE.pairs().between(made, made), true);
    assertThat(2 * across - own - other).isCloseTo(ONE.between(real, made).value(), within(1e-10));
  }

  private static double mean(DMatrixRMaj matrix, boolean offDiagonal) {
    double sum = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j < matrix.numCols; j++) {
        sum += offDiagonal && i == j ? 0 : matrix.get(i, j);
      }
    }
    double pairs = (double) matrix.numRows * matrix.numCols - (offDiagonal ? matrix.numRows : 0);
    return sum / pairs;
  }
}
