package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

/**
 * Rule D's own error rates: one data set of two sources, 100 rows each, 25 splits stratified by
 * source with 20 % test, held-out negative log-likelihood of N(mean, 1).
 */
@Tag("acceptance")
class ErrorRatesOfRuleDTest {
  private static final int RUNS = 2000;
  private static final int ROWS = 100;
  private static final int TEST = 20;

  private static String verdict(double distance, int run) {
    RandomStream stream = RandomStream.of(91, run);
    double[][] rows = new double[2][ROWS];
    for (int source = 0; source < 2; source++) {
      stream.child("data", source).fillGaussian(rows[source], 0, ROWS);
      for (int i = 0; i < ROWS; i++) {
        rows[source][i] += source == 0 ? -distance : distance;
      }
    }
    Bench bench = new Bench();
    for (int split = 0; split < 25; split++) {
      split(bench, rows, split, stream.child("split", split));
    }
    var questions =
        List.<org.tributary.sdk.evidence.Question>of(Bench.splits("merged", "separate", .01));
    return Analysis.of(bench.input(run, questions, List.of())).findings().get(0).verdict();
  }

  private static void split(Bench bench, double[][] rows, int split, RandomStream stream) {
    int[][] orders = {stream.permutation(ROWS), stream.permutation(ROWS)};
    double[] means = new double[2];
    for (int source = 0; source < 2; source++) {
      for (int i = TEST; i < ROWS; i++) {
        means[source] += rows[source][orders[source][i]] / (ROWS - TEST);
      }
    }
    double all = (means[0] + means[1]) / 2;
    double merged = 0;
    double separate = 0;
    for (int source = 0; source < 2; source++) {
      for (int i = 0; i < TEST; i++) {
        double x = rows[source][orders[source][i]];
        merged += .5 * (x - all) * (x - all) / (2 * TEST);
        separate += .5 * (x - means[source]) * (x - means[source]) / (2 * TEST);
      }
    }
    bench.split(split, "merged", merged, 2 * (ROWS - TEST), 2 * TEST);
    bench.split(split, "separate", separate, 2 * (ROWS - TEST), 2 * TEST);
  }

  private static long count(double distance, String verdict) {
    long found =
        IntStream.range(0, RUNS)
            .parallel()
            .filter(run -> verdict(distance, run).equals(verdict))
            .count();
    System.out.printf("distance=%.5f: %s in %d of %d%n", distance, verdict, found, RUNS);
    return found;
  }

  @Test
  void underOneLawSeparateIsHardlyEverSaid() {
    // .4 % of 2,000 runs, and four standard errors of that count
    assertThat(count(0, "separate")).isLessThanOrEqualTo(8 + 12);
  }

  @Test
  void atTheCrossoverOfTheHeldOutLossADirectionIsHardlyEverSaid() {
    // by held-out log-likelihood the crossover is 1/sqrt(2 n), n = rows of a source in training
    double crossover = 1 / Math.sqrt(2.0 * (ROWS - TEST));

    long wrong = count(crossover, "separate") + count(crossover, "merged");

    // 1.6 % of 2,000 runs, and four standard errors of that count
    assertThat(wrong).isLessThanOrEqualTo(32 + 23);
  }
}
