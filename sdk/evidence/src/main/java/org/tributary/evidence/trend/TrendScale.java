package org.tributary.evidence.trend;

import java.util.Arrays;
import java.util.List;

/** The scale on which a trend is judged; on each a larger number is worse. */
public enum TrendScale {
  /** An error of which 0 is perfect, by its value. */
  VALUE,
  /** The log of such an error, where single replicates would carry the mean. */
  LOG,
  /** Minus the log of a quantity that is lost by falling, such as a variance. */
  SHRINKAGE;

  /**
   * The scale of an error: by its log if the largest replicate of the first or the last generation
   * is over half of the sum there, else by its value.
   *
   * @param replicates of an error {@code >= 0}; censored ones are left out
   */
  public static TrendScale ofError(List<Trajectory> replicates) {
    List<double[]> complete =
        replicates.stream()
            .filter(replicate -> replicate.fate() != Trajectory.Fate.CENSORED)
            .map(Trajectory::values)
            .toList();
    boolean positive =
        complete.stream().allMatch(values -> Arrays.stream(values).allMatch(v -> v > 0));
    boolean carried =
        carriedByOne(complete.stream().mapToDouble(values -> values[0]).toArray())
            || carriedByOne(
                complete.stream().mapToDouble(values -> values[values.length - 1]).toArray());
    return positive && carried ? LOG : VALUE;
  }

  private static boolean carriedByOne(double[] values) {
    double sum = 0;
    double largest = 0;
    for (double value : values) {
      sum += value;
      largest = Math.max(largest, value);
    }
    // of two replicates one always carries half
    return values.length > 2 && largest > 0.5 * sum;
  }

  /** The value on this scale, at a generation that a message may name. */
  double of(double value, int generation) {
    if (this == VALUE) {
      return value;
    }
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "a trend on a log scale needs values > 0, generation "
              + generation
              + " was "
              + value
              + "; judge it by its value, or mark the replicate as censored there");
    }
    return this == LOG ? Math.log(value) : -Math.log(value);
  }
}
