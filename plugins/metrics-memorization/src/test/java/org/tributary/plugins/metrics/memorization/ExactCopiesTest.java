package org.tributary.plugins.metrics.memorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

/** The search by one sorted column against comparing all pairs. */
class ExactCopiesTest {

  @Test
  void exactlyTheRowsThatEqualSomeTrainingRowAreFound() {
    for (int world = 0; world < 40; world++) {
      RandomStream stream = RandomStream.of(23, world);
      DMatrixRMaj training = rows(stream, 80, world % 3 == 0 ? 3 : 1000);
      DMatrixRMaj candidate = rows(stream, 60, world % 3 == 0 ? 3 : 1000);
      for (int row = 0; row < 30; row++) {
        int from = stream.nextInt(80);
        for (int column = 0; column < 3; column++) {
          double moved = 1 + (row % 3 - 1) * (row % 2 == 0 ? 4e-13 : 3e-12);
          candidate.set(row, column, training.get(from, column) * moved);
        }
      }
      int[] expected =
          IntStream.range(0, 60)
              .filter(
                  row -> IntStream.range(0, 80).anyMatch(r -> same(candidate, row, training, r)))
              .toArray();
      assertThat(expected).hasSizeGreaterThan(5).hasSizeLessThan(60);
      assertThat(ExactCopies.UP_TO_ROUNDING.rows(training, candidate)).containsExactly(expected);
    }
  }

  private static boolean same(DMatrixRMaj first, int row, DMatrixRMaj second, int other) {
    return IntStream.range(0, 3)
        .allMatch(
            column -> {
              double x = first.get(row, column);
              double y = second.get(other, column);
              return Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
            });
  }

  /** Numbers of both signs and zero, with ties where there are few levels. */
  private static DMatrixRMaj rows(RandomStream stream, int count, int levels) {
    DMatrixRMaj rows = new DMatrixRMaj(count, 3);
    for (int i = 0; i < rows.data.length; i++) {
      rows.data[i] = (stream.nextInt(levels) - levels / 2) / 7.0;
    }
    return rows;
  }
}
