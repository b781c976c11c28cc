package org.tributary.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final double NANOS = 1e9;

  /** The first cell of each worker takes longer by so much, as classes are loaded and compiled. */
  @ParameterizedTest
  @CsvSource({
    "1, 1000, 0.001, 0.8",
    "2, 1000, 0.001, 0.8",
    "16, 400, 0.02, 1.5",
    "2, 6, 40, 1",
    "4, 9, 5, 1",
    "1, 3, 100, 2"
  })
  void noEstimateIsWrongByTenTimes(int workers, int cells, double seconds, double warmUp) {
    Pace pace = new Pace(workers);
    pace.started(0);
    double[] free = new double[workers];
    double[] ends = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      int worker = cell % workers;
      free[worker] += seconds + (cell < workers ? warmUp : 0);
      ends[cell] = free[worker];
    }
    double last = ends[cells - 1];
    int told = 0;
    for (int cell = 0; cell < cells - workers; cell++) {
      pace.ended((long) (ends[cell] * NANOS));
      OptionalDouble left = pace.secondsLeft(cells - cell - 1);
      double truth = last - ends[cell];
      if (left.isPresent() && truth > 0) {
        told++;
        assertThat(left.getAsDouble()).isBetween(truth / 10, truth * 10);
      }
    }
    assertThat(told).as("estimates given").isPositive();
  }

  @Test
  void aSteadyPaceIsTold() {
    Pace pace = new Pace(2);
    pace.started(0);
    for (int cell = 1; cell <= 10; cell++) {
      pace.ended((long) (0.5 * cell * NANOS));
    }
    assertThat(pace.secondsLeft(20).orElseThrow()).isCloseTo(10, within(1e-9));
    assertThat(pace.secondsLeft(0)).hasValue(0);
  }

  @Test
  void nothingIsSaidOfAMomentOfWarmingUp() {
    Pace pace = new Pace(2);
    pace.started(0);
    assertThat(pace.secondsLeft(100)).isEmpty();
    pace.ended((long) (0.7 * NANOS));
    assertThat(pace.secondsLeft(99)).isEmpty();
  }

  @Test
  void aNewRoundBeginsAnew() {
    Pace pace = new Pace(1);
    pace.started(0);
    pace.ended((long) NANOS);
    pace.ended((long) (2 * NANOS));
    pace.started((long) (2 * NANOS));
    assertThat(pace.secondsLeft(5)).isEmpty();
  }
}
