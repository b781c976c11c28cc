package org.tributary.evidence.splits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.GammaFunctions;
import org.tributary.numerics.statistics.Interval;

/** One table split a hundred times: coverage of the expected difference at the training size. */
class SplitWorldsTest {
  private static final int COLUMNS = 4;
  private static final double CORRELATION = .4;

  @Test
  void theNullIsRarelyDecided() {
    nullWorld(40, Counts.atLeast(40, .97), Counts.atMost(40, .01));
  }

  @Test
  @Tag("acceptance")
  void aHundredSplitsCoverAndDecide() {
    nullWorld(400, 358, 10);
    diagonalAgainstFull(400, 358, 340);
  }

  /** Two sources of one law N(0, 1), known variance: merged wins by 1/n - 1/(2n), n = 160. */
  private static void nullWorld(int runs, int fewest, int most) {
    double truth = 1 / 320.0 - 1 / 160.0;
    int[] separate = new int[1];
    int held =
        count(
            runs,
            170,
            s -> {
              double[] rows = new double[200];
              s.fillGaussian(rows, 0, 200);
              double[] values = new double[SplitPlan.SPLITS_OF_CLOSED_FORMS];
              for (int j = 0; j < values.length; j++) {
                values[j] = mergedLessSeparate(rows, s.child("split", j));
              }
              Interval interval = SplitPlan.of(200, true).interval(values, 160, 40, .95);
              separate[0] += interval.lower() > 0 ? 1 : 0;
              return interval.contains(truth);
            });
    assertThat(Counts.seen("7 null held", held, runs)).isGreaterThanOrEqualTo(fewest);
    assertThat(Counts.seen("7 null separate", separate[0], runs)).isLessThanOrEqualTo(most);
  }

  private static double mergedLessSeparate(double[] rows, RandomStream split) {
    double difference = 0;
    double[] mean = new double[2];
    int[][] order = new int[2][];
    for (int source = 0; source < 2; source++) {
      order[source] = split.permutation(100);
      for (int k = 20; k < 100; k++) {
        mean[source] += rows[100 * source + order[source][k]] / 80;
      }
    }
    double merged = (mean[0] + mean[1]) / 2;
    for (int source = 0; source < 2; source++) {
      for (int k = 0; k < 20; k++) {
        double x = rows[100 * source + order[source][k]];
        difference += .5 * (Math.pow(x - merged, 2) - Math.pow(x - mean[source], 2)) / 40;
      }
    }
    return difference;
  }

  private static void diagonalAgainstFull(int runs, int fewest, int fewestDecided) {
    double truth = expectedDifference(80);
    int[] decided = new int[1];
    int held =
        count(
            runs,
            171,
            s -> {
              double[][] rows = new double[100][COLUMNS];
              for (double[] row : rows) {
                double shared = Math.sqrt(CORRELATION) * s.nextGaussian();
                for (int c = 0; c < COLUMNS; c++) {
                  row[c] = shared + Math.sqrt(1 - CORRELATION) * s.nextGaussian();
                }
              }
              double[] values = new double[SplitPlan.SPLITS_OF_CLOSED_FORMS];
              for (int j = 0; j < values.length; j++) {
                values[j] = diagonalLessFull(rows, s.child("split", j).permutation(100));
              }
              Interval interval = SplitPlan.of(100, true).interval(values, 80, 20, .95);
              decided[0] += interval.lower() > 0 ? 1 : 0;
              return interval.contains(truth);
            });
    assertThat(Counts.seen("7 diagonal/full held", held, runs)).isGreaterThanOrEqualTo(fewest);
    assertThat(Counts.seen("7 diagonal/full decided", decided[0], runs))
        .isGreaterThanOrEqualTo(fewestDecided);
  }

  /** The exact expected loss of a fitted diagonal Gaussian less that of a full one. */
  private static double expectedDifference(int n) {
    double logDeterminant =
        Math.log(1 + (COLUMNS - 1) * CORRELATION) + (COLUMNS - 1) * Math.log(1 - CORRELATION);
    double scale = (1 + 1.0 / n) * n * COLUMNS;
    double diagonal = COLUMNS * GammaFunctions.digamma((n - 1) / 2.0) + scale / (n - 3);
    double full = logDeterminant + scale / (n - COLUMNS - 2);
    for (int i = 1; i <= COLUMNS; i++) {
      full += GammaFunctions.digamma((n - i) / 2.0);
    }
    return .5 * (diagonal - full);
  }

  private static double diagonalLessFull(double[][] rows, int[] order) {
    double[] mean = new double[COLUMNS];
    for (int k = 20; k < 100; k++) {
      for (int c = 0; c < COLUMNS; c++) {
        mean[c] += rows[order[k]][c] / 80;
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(COLUMNS, COLUMNS);
    for (int k = 20; k < 100; k++) {
      for (int a = 0; a < COLUMNS; a++) {
        for (int b = 0; b < COLUMNS; b++) {
          covariance.data[a * COLUMNS + b] +=
              (rows[order[k]][a] - mean[a]) * (rows[order[k]][b] - mean[b]) / 80;
        }
      }
    }
    Cholesky factor = Cholesky.of(covariance);
    double logs = -factor.logDeterminant();
    for (int c = 0; c < COLUMNS; c++) {
      logs += Math.log(covariance.get(c, c));
    }
    double difference = logs / 2;
    for (int k = 0; k < 20; k++) {
      DMatrixRMaj centred = new DMatrixRMaj(COLUMNS, 1);
      for (int c = 0; c < COLUMNS; c++) {
        centred.data[c] = rows[order[k]][c] - mean[c];
        difference += centred.data[c] * centred.data[c] / covariance.get(c, c) / 40;
      }
      DMatrixRMaj solved = factor.solve(centred);
      for (int c = 0; c < COLUMNS; c++) {
        difference -= centred.data[c] * solved.data[c] / 40;
      }
    }
    return difference;
  }

  private static int count(int runs, long world, Function<RandomStream, Boolean> outcome) {
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += outcome.apply(Counts.run(world, run)) ? 1 : 0;
    }
    return count;
  }
}
