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
    boolean logs = pairs.meanLogsPossible();
    boolean ratio = logs || (pairs.ratioPossible() && pairs.logsPossible());
    if (!ratio) {
      pairs.remarkOnRatio(remarks);
    }
    double[] perSplit = ratio ? pairs.logRatios() : pairs.differences();
    Intervals intervals =
        new Intervals(
            level -> MeanInterval.correctedSplits(perSplit, sizes.train(), sizes.test(), level));
    return new Effect(
        logs ? Kind.MEAN_LOG : ratio ? Kind.LOG_RATIO : Kind.DIFFERENCE,
        intervals,
        "Nadeau-Bengio over " + pairs.count() + " splits",
        ratio ? pairs.contrast().margin() : pairs.marginOfDifference(),
        ratio ? 1 : pairs.scale(),
        pairs.count(),
        true,
        remarks);
  }
}
