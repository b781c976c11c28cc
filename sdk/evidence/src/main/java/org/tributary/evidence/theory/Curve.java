package org.tributary.evidence.theory;

import java.util.Arrays;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.Samples;

/** Values over theory's values, by place, with the statistics that verdicts are made of. */
final class Curve {
  /** Replicates from which on single places are tested below, and places of signed values. */
  static final int MANY = 100;

  /** Replicates from which on the average over places is tested below. */
  static final int SOME = 20;

  private final double[][] columns;
  private final double[] average;
  private final double expected;
  private final boolean[] testable;
  private final ErrorShape shape;

  Curve(double[][] values, double expected, ErrorShape shape) {
    int replicates = values.length;
    if (replicates < 2) {
      throw new IllegalArgumentException(
          "a theory's curve needs at least 2 replicates, had " + replicates);
    }
    int places = values[0].length;
    this.columns = new double[places][replicates];
    this.average = new double[replicates];
    this.expected = expected;
    this.shape = shape;
    for (int r = 0; r < replicates; r++) {
      Samples.requireFinite(values[r], 1, "replicate " + r);
      Samples.requirePaired(values[r], values[0]);
      for (int i = 0; i < places; i++) {
        if (shape == ErrorShape.POSITIVE && !(values[r][i] >= 0)) {
          throw new IllegalArgumentException(
              "positive values must be >= 0, place "
                  + i
                  + " of replicate "
                  + r
                  + " was "
                  + values[r][i]);
        }
        columns[i][r] = values[r][i];
        average[r] += values[r][i] / places;
      }
    }
    if (shape == ErrorShape.POSITIVE) {
      this.testable = TailScale.testable(columns);
    } else {
      this.testable = new boolean[places];
      Arrays.fill(testable, shape == ErrorShape.NEAR_NORMAL || replicates >= MANY);
    }
  }

  int places() {
    return columns.length;
  }

  int replicates() {
    return average.length;
  }

  PlaceStatistic place(int place) {
    return PlaceStatistic.of(columns[place], expected);
  }

  PlaceStatistic average() {
    return PlaceStatistic.of(average, expected);
  }

  boolean testable(int place) {
    return testable[place];
  }

  double quantile(double probability) {
    return new StudentT(replicates() - 1).quantile(probability);
  }

  /** Whether a mean lies above what theory says: safe at every R for positive values. */
  boolean above(PlaceStatistic statistic, double limit) {
    return statistic.t() > limit && (shape != ErrorShape.SIGNED || replicates() >= MANY);
  }

  /** Whether a single place lies below. */
  boolean placeBelow(int place, PlaceStatistic statistic, double limit) {
    return switch (shape) {
      case NEAR_NORMAL -> statistic.t() < -limit;
      case SIGNED -> replicates() >= MANY && statistic.t() < -limit;
      case POSITIVE ->
          replicates() >= MANY
              && testable[place]
              && statistic.t() < -limit
              && statistic.hall() < -limit;
    };
  }

  /** Whether the average over all places lies below. */
  boolean averageBelow(PlaceStatistic statistic, double limit) {
    return switch (shape) {
      case NEAR_NORMAL -> statistic.t() < -limit;
      case SIGNED -> replicates() >= MANY && statistic.t() < -limit;
      case POSITIVE ->
          replicates() >= SOME
              && TailScale.testable(TailScale.of(average), replicates())
              && statistic.t() < -limit
              && statistic.hall() < -limit;
    };
  }

  /** At most so many of the places, evenly spread, both ends among them. */
  static int[] spread(int places, int most) {
    int count = Math.min(most, places);
    int[] chosen = new int[count];
    for (int j = 0; j < count; j++) {
      chosen[j] = count == 1 ? 0 : (int) Math.round((double) j * (places - 1) / (count - 1));
    }
    return chosen;
  }
}
