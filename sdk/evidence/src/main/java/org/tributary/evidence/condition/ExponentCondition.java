package org.tributary.evidence.condition;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.evidence.Replication;
import org.tributary.evidence.power.PowerLaw;
import org.tributary.numerics.statistics.Samples;

/**
 * Whether an exponent may be asked for: a metric whose best value is 0, at least four sizes over a
 * factor of eight, means beyond four standard errors, and a straight line that is not flat.
 *
 * @param replication of the values
 * @param level of the intervals of slope and bend
 */
public record ExponentCondition(Replication replication, double level) {
  private static final int FEWEST_SIZES = 4;
  private static final double LEAST_FACTOR = 8;
  private static final double SLOPE_CHANGE = 0.1;
  private static final double FLAT = 0.05;

  public ExponentCondition {
    Samples.requireLevel(level);
  }

  /** What was found. */
  public sealed interface Answer {
    /** The exponent may be asked for; its fit. */
    record Straight(PowerLaw fit) implements Answer {}

    /** The log-log line bends, from one local slope to another. */
    record Bends(double from, double to) implements Answer {}

    /** The slope's interval lies in +-.05. */
    record Flat(PowerLaw fit) implements Answer {}

    /**
     * It makes no sense to ask.
     *
     * @param why as half a sentence
     */
    record Refused(String why) implements Answer {}
  }

  /**
   * Why an exponent makes no sense whatever is measured; empty where it may.
   *
   * @param best the value of a perfect model, if the metric has one
   * @param sizes at which it is measured
   */
  public static Optional<String> planned(OptionalDouble best, double[] sizes) {
    if (best.isEmpty()) {
      return Optional.of(
          "the metric has no value of a perfect model; ask for the excess over the law or over real"
              + " rows");
    }
    if (best.getAsDouble() != 0) {
      return Optional.of(
          "a perfect model has the value " + best.getAsDouble() + ", not 0; ask for the excess");
    }
    double smallest = Arrays.stream(sizes).min().orElse(1);
    double largest = Arrays.stream(sizes).max().orElse(1);
    long different = Arrays.stream(sizes).distinct().count();
    return different >= FEWEST_SIZES && largest >= LEAST_FACTOR * smallest
        ? Optional.empty()
        : Optional.of(
            "an exponent needs 4 sizes over a factor of 8, had "
                + different
                + " over a factor of "
                + (float) (largest / smallest));
  }

  /**
   * Asks.
   *
   * @param best the value of a perfect model, if the metric has one
   * @param sizes positive, one a column
   * @param values rows are replicates, at least 3, columns sizes
   */
  public Answer ask(OptionalDouble best, double[] sizes, double[][] values) {
    Optional<String> senseless = planned(best, sizes);
    if (senseless.isPresent()) {
      return new Answer.Refused(senseless.get());
    }
    for (int j = 0; j < sizes.length; j++) {
      int column = j;
      double[] at = Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
      if (!MeanSize.clearlyPositive(at, replication)) {
        return new Answer.Refused(
            "the mean at size " + sizes[j] + " lies within 4 standard errors of 0");
      }
    }
    PowerLaw fit = PowerLaw.fit(sizes, values, replication, level);
    if (!fit.bend().contains(0) && fit.slopeChange() > SLOPE_CHANGE) {
      return new Answer.Bends(fit.slopeAtSmallest(), fit.slopeAtLargest());
    }
    return fit.slope().within(FLAT) ? new Answer.Flat(fit) : new Answer.Straight(fit);
  }
}
