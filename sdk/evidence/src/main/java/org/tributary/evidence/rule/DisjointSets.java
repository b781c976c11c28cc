package org.tributary.evidence.rule;

import java.util.List;
import java.util.Optional;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.Comparison.Unanswerable;
import org.tributary.evidence.splits.TwoWayMean;

/**
 * Rule T: training sets of one table that share no unit, one a replicate, all judged on the same
 * held-out units (evidence-2, section 6).
 *
 * <p>The variance over training sets alone covers .10-.94 at nominal .95: that of the held-out
 * units is added, and where losses by unit were not recorded there is no answer.
 */
public final class DisjointSets {
  /** Why there is no answer without losses by unit, as half a sentence. */
  public static final String NO_UNITS =
      "rule T needs the losses of held-out units, and they were not recorded, or not all are"
          + " finite: use a metric that is a mean over rows, or leave disjoint out";

  private DisjointSets() {}

  static Comparison effect(Pairs pairs, Optional<UnitDifferences> recorded, List<String> remarks) {
    if (recorded.filter(DisjointSets::enough).isEmpty()) {
      return new Unanswerable(NO_UNITS);
    }
    UnitDifferences units = recorded.get();
    pairs.remarkOnRatio(remarks);
    return new Effect(
        Kind.DIFFERENCE,
        intervals(pairs.differences(), units),
        method(pairs.count(), units),
        pairs.marginOfDifference(),
        pairs.count(),
        units.count() + " held-out units",
        remarks);
  }

  /** Whether held-out units have a spread. */
  public static boolean enough(UnitDifferences units) {
    return units.degreesOfFreedom() >= 1;
  }

  /**
   * The intervals of a mean.
   *
   * @param bySet one value a training set, at least 2
   * @param units whose means over the training sets these are made of, {@link #enough}
   */
  public static Intervals intervals(double[] bySet, UnitDifferences units) {
    TwoWayMean mean = TwoWayMean.of(bySet, units.varianceOfMean(), units.degreesOfFreedom());
    return new Intervals(mean::interval);
  }

  /** The method in words. */
  public static String method(int sets, UnitDifferences units) {
    return "two-way t over "
        + sets
        + " disjoint training sets and "
        + units.count()
        + " held-out units";
  }
}
