package org.tributary.evidence.rule;

import java.util.List;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.numerics.statistics.MeanInterval;

/**
 * Rule D: one data set and random splits of it, the interval corrected for their overlap (Nadeau
 * and Bengio 2003).
 *
 * <p>More splits hardly narrow it: n_test / n_train stays. Approximate, which the card says.
 */
final class OneDataSet {
  private OneDataSet() {}

  static Effect effect(Pairs pairs, List<String> remarks) {
    SplitTotals sizes = SplitTotals.of(pairs.first());
    remarks.add(sizes.approximation(pairs.count()));
    if (!sizes.remark().isEmpty()) {
      remarks.add(sizes.remark());
    }
    boolean ratio = pairs.ratioPossible() && everyPositive(pairs);
    if (!ratio) {
      pairs.remarkOnRatio(remarks);
    }
    double[] perSplit = ratio ? logRatios(pairs) : pairs.differences();
    Intervals intervals =
        new Intervals(
            level -> MeanInterval.correctedSplits(perSplit, sizes.train(), sizes.test(), level));
    return new Effect(
        ratio ? Kind.LOG_RATIO : Kind.DIFFERENCE,
        intervals,
        "Nadeau-Bengio over " + pairs.count() + " splits",
        ratio ? pairs.contrast().margin() : pairs.marginOfDifference(),
        ratio ? 1 : pairs.scale(),
        pairs.count(),
        true,
        remarks);
  }

  private static boolean everyPositive(Pairs pairs) {
    for (double[] values : List.of(pairs.numerators(), pairs.denominators())) {
      for (double value : values) {
        if (value <= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] logRatios(Pairs pairs) {
    double[] above = pairs.numerators();
    double[] below = pairs.denominators();
    double[] logs = new double[above.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(above[i] / below[i]);
    }
    return logs;
  }
}
