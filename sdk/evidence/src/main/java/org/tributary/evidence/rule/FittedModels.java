package org.tributary.evidence.rule;

import java.util.List;
import java.util.Optional;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.Comparison.Unanswerable;
import org.tributary.numerics.random.RandomStream;

/**
 * Rule D': one locked split, training seeds averaged, the claim about these fitted models only.
 *
 * <p>The held-out units are resampled within strata, both sides at once. Seeds are not sampled
 * again: they are part of what "these models" means. Standard errors over rows cannot stand in for
 * units: rows of one unit go together.
 *
 * <p>A percentile bootstrap of n units is an interval of {@code +- z sqrt((n-1)/n) s/sqrt(n)}, so
 * for normal differences it covers {@code P(|t_{n-1}| <= z sqrt((n-1)/n))}: at nominal 95 %, 60 %
 * with 2 units, 85 % with 5, 90 % with 10, and one unit is drawn every time, with no width at all.
 * Below {@value #FEWEST} units in a stratum there is no answer.
 */
final class FittedModels {
  /** Units that each stratum needs. */
  static final int FEWEST = 10;

  private FittedModels() {}

  static Comparison effect(
      Pairs pairs,
      Optional<UnitDifferences> recorded,
      Family family,
      List<String> remarks,
      RandomStream stream) {
    if (recorded.isEmpty()) {
      return new Unanswerable(
          "rule D' resamples held-out units, and their losses were not recorded, or not all are"
              + " finite, on both sides: use a metric that is a mean over rows, or rule splits");
    }
    UnitDifferences units = recorded.get();
    if (units.fewest() < FEWEST) {
      return new Unanswerable(
          "rule D' resamples held-out units among those of the same sources, and somewhere there"
              + " are only "
              + units.fewest()
              + " where "
              + FEWEST
              + " are needed: hold out more, or use rule splits");
    }
    pairs.remarkOnRatio(remarks);
    remarks.add("about these fitted models only");
    return new Effect(
        Kind.DIFFERENCE,
        units.intervals(family.resamples(units.count()), stream.child("units")),
        "bootstrap of "
            + units.count()
            + " held-out units by source, "
            + pairs.count()
            + " training seeds averaged",
        pairs.marginOfDifference(),
        pairs.count(),
        units.count() + " held-out units",
        remarks);
  }
}
