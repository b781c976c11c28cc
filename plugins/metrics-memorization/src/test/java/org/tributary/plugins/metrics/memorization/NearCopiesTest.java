package org.tributary.plugins.metrics.memorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class NearCopiesTest {

  private static final int DIMENSION = 6;

  /** One row in twenty is a training row with noise of norm a tenth of the median spacing. */
  @Test
  void plantedNearCopiesAreRecalledAndFalseOnesAreRare() {
    RandomStream stream = RandomStream.of(13, 0);
    DMatrixRMaj training = Oracles.gaussian(stream, 1_000, DIMENSION);
    DMatrixRMaj twin = Oracles.gaussian(stream, 2_000, DIMENSION);
    DMatrixRMaj candidate = Oracles.gaussian(stream, 1_000, DIMENSION);
    int planted = plant(training, candidate, 50, stream);
    int[] found = NearCopies.STANDARD.find(training, twin, candidate).rows();
    long recalled = Arrays.stream(found).filter(row -> row < planted).count();
    assertThat(recalled).isGreaterThanOrEqualTo(48);
    // The mean false share is at most 5 %; 10 of about 60 would be four standard errors above.
    assertThat(found.length - recalled).isLessThan(10);
  }

  /** A ratio below .1 has probability .1^d where rows are locally even. */
  @Test
  void nearCopiesCanBeToldInSixDimensionsAndNotInTwo() {
    for (int d : new int[] {2, 6}) {
      RandomStream stream = RandomStream.of(17, d);
      double natural =
          NearCopies.naturallyAsNear(
              Oracles.gaussian(stream, 1_000, d), Oracles.gaussian(stream, 2_000, d));
      double expected = Math.pow(0.1, d);
      assertThat(natural).isCloseTo(expected, within(4 * Math.sqrt(expected / 2_000) + 5e-4));
      assertThat(NearCopies.STANDARD.tellable(natural)).isEqualTo(d == 6);
    }
  }

  /** Five rows in a hundred are copied up to rounding, from near 0 and from near a million. */
  @Test
  void plantedExactCopiesAreAllFound() {
    for (double offset : new double[] {0, 1e6}) {
      RandomStream stream = RandomStream.of(18, (long) offset);
      DMatrixRMaj training = Oracles.gaussian(stream, 2_000, DIMENSION);
      DMatrixRMaj candidate = Oracles.gaussian(stream, 2_000, DIMENSION);
      for (int i = 0; i < training.data.length; i++) {
        training.data[i] += offset;
        candidate.data[i] += offset;
      }
      for (int row = 0; row < 100; row++) {
        for (int column = 0; column < DIMENSION; column++) {
          candidate.set(row, column, Math.nextUp(training.get(row * 7, column)));
        }
      }
      double share = ExactCopies.UP_TO_ROUNDING.share(training, candidate).value();
      assertThat(share).isEqualTo(0.05);
    }
  }

  @Test
  void theAlarmStaysSilentWithoutCopying() {
    int alarms = 0;
    for (int replicate = 0; replicate < 20; replicate++) {
      alarms += alarm(replicate, 300, 2_000, 100) ? 1 : 0;
    }
    // Binomial(20, .025): four or more has probability .0013.
    assertThat(alarms).isLessThan(4);
  }

  /** A rate of .025 gives more than 18 of 400 with probability below 1 %. */
  @Test
  @Tag("acceptance")
  void theAlarmKeepsItsLevelOverFourHundredTwins() {
    int alarms = 0;
    for (int replicate = 0; replicate < 400; replicate++) {
      alarms += alarm(1_000 + replicate, 500, 2_000, 200) ? 1 : 0;
    }
    assertThat(alarms).isLessThanOrEqualTo(18);
  }

  private static boolean alarm(int replicate, int trainingRows, int twinRows, int rows) {
    RandomStream stream = RandomStream.of(19, replicate);
    return new NearCopies(0.025, twinRows)
        .find(
            Oracles.gaussian(stream, trainingRows, DIMENSION),
            Oracles.gaussian(stream, twinRows, DIMENSION),
            Oracles.gaussian(stream, rows, DIMENSION))
        .alarm();
  }

  private static int plant(
      DMatrixRMaj training, DMatrixRMaj candidate, int count, RandomStream stream) {
    double[] spacing = TrainingNeighbours.of(training, training).second();
    Arrays.sort(spacing);
    double length = 0.1 * spacing[spacing.length / 2];
    double[] noise = new double[DIMENSION];
    for (int row = 0; row < count; row++) {
      stream.fillGaussian(noise, 0, DIMENSION);
      double norm = Math.sqrt(Arrays.stream(noise).map(x -> x * x).sum());
      for (int column = 0; column < DIMENSION; column++) {
        candidate.set(row, column, training.get(row * 7, column) + noise[column] / norm * length);
      }
    }
    return count;
  }
}
