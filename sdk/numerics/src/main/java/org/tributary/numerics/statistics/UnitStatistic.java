package org.tributary.numerics.statistics;

import java.util.function.ToDoubleFunction;

/** A number computed from a choice of units, with repetition, of a data set. */
@FunctionalInterface
public interface UnitStatistic {
  /**
   * The statistic of these units.
   *
   * @param units indices of units, in any order and with repetitions; not to be changed or kept
   * @return a number; infinite is legal, NaN makes the bootstrap fail
   */
  double value(int[] units);

  /** The statistic that hands the chosen values of a sample to a function of an array. */
  static UnitStatistic of(double[] sample, ToDoubleFunction<double[]> function) {
    double[] kept = Samples.requireFinite(sample, 1, "sample").clone();
    return units -> {
      double[] chosen = new double[units.length];
      for (int i = 0; i < units.length; i++) {
        chosen[i] = kept[units[i]];
      }
      return function.applyAsDouble(chosen);
    };
  }
}
