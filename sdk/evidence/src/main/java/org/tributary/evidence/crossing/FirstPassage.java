package org.tributary.evidence.crossing;

import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import org.tributary.numerics.statistics.Samples;

/**
 * The first generation of one replicate at which its value is past a level; empty where that never
 * happened, which makes it censored.
 *
 * <p>Values are those of generations 0, 1, ... T; generation 0 is the first fit and cannot itself
 * be a passage.
 */
public final class FirstPassage {
  /** What a value must come back by, of what it had gained, so that it is said to have risen. */
  public static final double LEAST_RISE = 0.05;

  private FirstPassage() {}

  /** The half-life of a variance: first generation at or below half of that of generation 0. */
  public static OptionalInt halved(double[] values) {
    return toShare(values, 0.5);
  }

  /** The doubling of an error: first generation at or above twice that of generation 0. */
  public static OptionalInt doubled(double[] values) {
    return toShare(values, 2);
  }

  /**
   * First generation at or past a share of the value of generation 0: at or below it for a share
   * below 1, at or above it for one above 1.
   *
   * @param values at least one, finite, the first {@code > 0}
   * @param share {@code > 0}, not 1
   */
  public static OptionalInt toShare(double[] values, double share) {
    Samples.requireFinite(values, 1, "values");
    if (!(values[0] > 0)) {
      throw new IllegalArgumentException(
          "a share of generation 0 needs a value > 0 there, was " + values[0]);
    }
    if (!(share > 0) || share == 1 || Double.isInfinite(share)) {
      throw new IllegalArgumentException("share must be finite, > 0 and not 1, was " + share);
    }
    double level = share * values[0];
    return share < 1 ? first(values, v -> v <= level) : first(values, v -> v >= level);
  }

  /**
   * First generation at which a share of the whole way from generation 0 to a final value is done.
   *
   * @param end the value the way leads to, not that of generation 0
   * @param share of the way, in (0, 1]
   */
  public static OptionalInt ofWay(double[] values, double end, double share) {
    Samples.requireFinite(values, 1, "values");
    if (!Double.isFinite(end) || end == values[0] || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a way needs an end other than its start and a share in (0, 1], had "
              + values[0]
              + " to "
              + end
              + " and "
              + share);
    }
    double level = values[0] + share * (end - values[0]);
    return end < values[0] ? first(values, v -> v <= level) : first(values, v -> v >= level);
  }

  /**
   * The best generation: the first at which the value is lowest, or greatest.
   *
   * @param values at least one, finite
   */
  public static int best(double[] values, boolean greatest) {
    Samples.requireFinite(values, 1, "values");
    int best = 0;
    for (int g = 1; g < values.length; g++) {
      best = (greatest ? values[g] > values[best] : values[g] < values[best]) ? g : best;
    }
    return best;
  }

  /**
   * First generation after the best one at which a share of the way from the best value to the last
   * one is done. Empty where the way back is below {@link #LEAST_RISE} of the way from the first
   * value to the best: a last value is hardly ever the best one, which is no rise.
   *
   * @param values at least one, finite
   * @param share of the way, in (0, 1]
   * @param upwards whether coming back is rising, as of a loss
   */
  public static OptionalInt comingBack(double[] values, double share, boolean upwards) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in (0, 1], was " + share);
    }
    int best = best(values, !upwards);
    double way = values[values.length - 1] - values[best];
    double gained = values[0] - values[best];
    if (way == 0 || Math.abs(way) < LEAST_RISE * Math.abs(gained)) {
      return OptionalInt.empty();
    }
    double level = share == 1 ? values[values.length - 1] : values[best] + share * way;
    for (int g = best + 1; g < values.length; g++) {
      if (upwards ? values[g] >= level : values[g] <= level) {
        return OptionalInt.of(g);
      }
    }
    throw new IllegalStateException("the last value is past every share of the way to it");
  }

  /** First generation at or below a level. */
  public static OptionalInt atOrBelow(double[] values, double level) {
    return first(Samples.requireFinite(values, 1, "values"), v -> v <= level);
  }

  /** First generation at or above a level. */
  public static OptionalInt atOrAbove(double[] values, double level) {
    return first(Samples.requireFinite(values, 1, "values"), v -> v >= level);
  }

  private static OptionalInt first(double[] values, DoublePredicate past) {
    for (int g = 1; g < values.length; g++) {
      if (past.test(values[g])) {
        return OptionalInt.of(g);
      }
    }
    return OptionalInt.empty();
  }
}
