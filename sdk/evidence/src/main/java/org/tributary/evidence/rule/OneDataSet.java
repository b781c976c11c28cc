package org.tributary.evidence.rule;

import java.util.List;
import org.tributary.evidence.Replication;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.Comparison.Unanswerable;
import org.tributary.sdk.evidence.Rule;

/**
 * Rule D: one data set and random splits of it, the interval corrected for their overlap (Nadeau
 * and Bengio 2003), by resampling units.
 *
 * <p>More splits hardly narrow it: n_test / n_train stays. Approximate, which the card says.
 */
final class OneDataSet {
  private OneDataSet() {}

  static Comparison effect(Pairs pairs, List<String> remarks) {
    SplitTotals sizes = SplitTotals.of(pairs.first());
    Rule rule = pairs.contrast().rule();
    if (sizes.refusal(rule).isPresent()) {
      return new Unanswerable(sizes.refusal(rule).get());
    }
    Replication replication = sizes.replication(rule);
    remarks.add(sizes.approximation(pairs.count()));
    remarks.addAll(sizes.remarks());
    boolean logs = pairs.meanLogsPossible();
    boolean ratio = logs || (pairs.ratioPossible() && pairs.logsPossible());
    if (!ratio) {
      pairs.remarkOnRatio(remarks);
    }
    double[] perSplit = ratio ? pairs.logRatios() : pairs.differences();
    return new Effect(
        logs ? Kind.MEAN_LOG : ratio ? Kind.LOG_RATIO : Kind.DIFFERENCE,
        new Intervals(level -> replication.mean(perSplit, level)),
        "Nadeau-Bengio over " + pairs.count() + " splits",
        ratio ? pairs.contrast().margin() : pairs.marginOfDifference(),
        pairs.count(),
        sizes.counted(),
        remarks);
  }
}
