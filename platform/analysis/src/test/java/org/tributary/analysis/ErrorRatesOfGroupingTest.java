package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.SourceAffinity;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * How often the groups of six sources are found, and none where there are none: 200 rows each in 5
 * coordinates, 25 splits with a fifth held out, unit-covariance Gaussians with fitted means,
 * without the study around them.
 */
@Tag("acceptance")
class ErrorRatesOfGroupingTest {
  private static final int RUNS = 400;
  private static final int SOURCES = 6;
  private static final int DIMENSION = 5;
  private static final int ROWS = 200;
  private static final int TEST = 40;
  private static final int SPLITS = 25;
  private static final List<Integer> TRUTH = List.of(0, 0, 0, 1, 1, 1);
  private static final Question.Affinity QUESTION =
      new Question.Affinity("affinity", "?", "gain", "alone", "arm", Rule.ONE_DATA_SET);

  private final List<Observation> observations = new ArrayList<>();

  private static List<Integer> groups(double difference, int run) {
    return new ErrorRatesOfGroupingTest().measured(difference, run).groups();
  }

  private SourceAffinity measured(double difference, int run) {
    RandomStream stream = RandomStream.of(404, run);
    double[][][] rows = new double[SOURCES][ROWS][DIMENSION];
    for (int k = 0; k < SOURCES; k++) {
      RandomStream own = stream.child("source", k);
      for (double[] row : rows[k]) {
        own.fillGaussian(row, 0, DIMENSION);
        row[0] += TRUTH.get(k) * difference;
      }
      record(0, "source " + k, OptionalInt.of(k), "alone", 0);
    }
    for (int split = 0; split < SPLITS; split++) {
      split(rows, split, stream.child("split", split));
    }
    return SourceAffinity.of(QUESTION, new Observations(observations));
  }

  private void split(double[][][] rows, int split, RandomStream stream) {
    int[][] orders = new int[SOURCES][];
    double[][] means = new double[SOURCES][DIMENSION];
    for (int k = 0; k < SOURCES; k++) {
      orders[k] = stream.permutation(ROWS);
      for (int i = TEST; i < ROWS; i++) {
        for (int c = 0; c < DIMENSION; c++) {
          means[k][c] += rows[k][orders[k][i]][c] / (ROWS - TEST);
        }
      }
    }
    for (int i = 0; i < SOURCES; i++) {
      for (int j = 0; j < SOURCES; j++) {
        if (i != j) {
          double[] joint = new double[DIMENSION];
          for (int c = 0; c < DIMENSION; c++) {
            joint[c] = 0.5 * (means[i][c] + means[j][c]);
          }
          double gain = loss(rows[i], orders[i], means[i]) - loss(rows[i], orders[i], joint);
          record(
              split,
              SourceAffinity.part("source " + i, "source " + j),
              OptionalInt.empty(),
              "gain",
              gain);
        }
      }
    }
  }

  /** Mean of |x - m|^2 / 2 over the held-out rows. */
  private static double loss(double[][] rows, int[] order, double[] mean) {
    double sum = 0;
    for (int i = 0; i < TEST; i++) {
      for (int c = 0; c < DIMENSION; c++) {
        double away = rows[order[i]][c] - mean[c];
        sum += 0.5 * away * away;
      }
    }
    return sum / TEST;
  }

  private void record(int split, String part, OptionalInt source, String metric, double value) {
    observations.add(
        new Observation(
            "cell",
            split,
            Map.of(),
            "arm",
            Position.part(part),
            SplitSizes.rows(ROWS - TEST, TEST),
            new Measurement(
                metric,
                source,
                value,
                Outcome.VALUE,
                OptionalDouble.empty(),
                "direct",
                TEST,
                ROWS - TEST)));
  }

  private static long count(double difference, List<Integer> wanted) {
    long found =
        IntStream.range(0, RUNS)
            .parallel()
            .filter(run -> groups(difference, run).equals(wanted))
            .count();
    System.out.printf(
        Locale.ROOT, "[grouping] difference %.1f: %d of %d exact%n", difference, found, RUNS);
    return found;
  }

  @Test
  void twoGroupsThatDifferByOneDeviationAreFoundExactly() {
    assertThat(count(1.0, TRUTH)).isGreaterThanOrEqualTo(390);
  }

  @Test
  void noGroupsAreFoundWhereThereAreNone() {
    assertThat(count(0, Collections.nCopies(SOURCES, 0))).isGreaterThanOrEqualTo(390);
  }

  /**
   * At half the distance the evidence does not suffice, and the rule says so more often than not.
   */
  @Test
  void halfTheDistanceIsTooLittleForTheExactPartition() {
    assertThat(count(0.5, TRUTH)).isBetween(60L, 260L);
  }

  @Test
  void sixSourcesFarApartStandAlone() {
    SourceAffinity far = new ErrorRatesOfGroupingTest().apart();
    assertThat(far.groups()).isEqualTo(Arrays.asList(0, 1, 2, 3, 4, 5));
  }

  private SourceAffinity apart() {
    double[][][] rows = new double[SOURCES][ROWS][DIMENSION];
    RandomStream stream = RandomStream.of(405, 0);
    for (int k = 0; k < SOURCES; k++) {
      RandomStream own = stream.child("source", k);
      for (double[] row : rows[k]) {
        own.fillGaussian(row, 0, DIMENSION);
        row[1] += 3 * k;
      }
      record(0, "source " + k, OptionalInt.of(k), "alone", 0);
    }
    for (int split = 0; split < SPLITS; split++) {
      split(rows, split, stream.child("split", split));
    }
    return SourceAffinity.of(QUESTION, new Observations(observations));
  }
}
