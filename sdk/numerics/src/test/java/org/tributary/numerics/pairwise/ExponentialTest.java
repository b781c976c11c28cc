package org.tributary.numerics.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  private final List<BlockLoops> twins = List.of(new ScalarLoops(), new VectorLoops());

  @Test
  void agreesWithTheLibraryWithinTwoUnitsInTheLastPlace() {
    for (BlockLoops loops : twins) {
      double worst = 0;
      for (double start = 0; start > -707; start -= 0.0837) {
        double[] values = new double[1024];
        double[] expected = new double[1024];
        for (int j = 0; j < 1000; j++) {
          values[j] = -(start - 1e-4 * j * (1 - start / 700));
          expected[j] = StrictMath.exp(-values[j]);
        }
        loops.exponentials(values, 1000, -1);
        for (int j = 0; j < 1000 && expected[j] > Math.exp(-707); j++) {
          worst = Math.max(worst, Math.abs(values[j] - expected[j]) / Math.ulp(expected[j]));
        }
      }
      assertThat(worst).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void isExactlyOneAtZeroAndVanishesFarOut() {
    for (BlockLoops loops : twins) {
      double[] values = new double[64];
      values[1] = 708.01;
      values[2] = 1e300;
      values[3] = Double.POSITIVE_INFINITY;
      values[4] = 707.9;
      loops.exponentials(values, 5, -1);

      assertThat(values[0]).isEqualTo(1);
      assertThat(values[1]).isZero();
      assertThat(values[2]).isZero();
      assertThat(values[3]).isZero();
      assertThat(values[4]).isPositive();
    }
  }
}
