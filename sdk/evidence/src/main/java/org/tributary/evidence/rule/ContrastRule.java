package org.tributary.evidence.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.evidence.rule.Comparison.Identical;
import org.tributary.evidence.rule.Comparison.Unanswerable;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Question.Contrast;

/**
 * Compares the two sides of a contrast, replicate by replicate.
 *
 * <p>When any replicate of either side is censored or infinite, the mean error does not exist or
 * would be the mean of the survivors. Neither is compared: the rule then asks which side does worse
 * more often, an infinite error counting as worse than any number and a censoring as worse than
 * that ({@link NetLosses}).
 *
 * @param contrast the question
 * @param family the cards that share the error rate
 */
public record ContrastRule(Contrast contrast, Family family) {

  /**
   * What two samples say.
   *
   * @param stream one key for all settings of a question, so that replicates are resampled alike
   */
  public Comparison compare(Sample first, Sample second, RandomStream stream) {
    return compare(first, second, false, Optional.empty(), stream);
  }

  /**
   * What two samples say.
   *
   * @param byLosses compare by net losses even though nothing is censored
   * @param units differences by held-out unit, for rules T and D'
   */
  public Comparison compare(
      Sample first,
      Sample second,
      boolean byLosses,
      Optional<UnitDifferences> units,
      RandomStream stream) {
    Set<Integer> both = new TreeSet<>(first.readings().keySet());
    both.retainAll(second.readings().keySet());
    int alone = first.count() + second.count() - 2 * both.size();
    if (both.isEmpty()) {
      return new Unanswerable("no replicate measured both sides");
    }
    Pairs pairs = new Pairs(contrast, first.only(both), second.only(both));
    if (pairs.allCensored()) {
      String one = pairs.first().fateAndReason();
      String other = pairs.second().fateAndReason();
      return new Unanswerable(
          "every replicate is censored on both sides ("
              + contrast.first().name()
              + ": "
              + one
              + (other.equals(one)
                  ? "; " + contrast.second().name() + " likewise"
                  : "; " + contrast.second().name() + ": " + other)
              + ")");
    }
    if (pairs.identical() && pairs.noneFinite()) {
      return new Unanswerable("no replicate is finite on either side: use a metric that is");
    }
    if (pairs.identical()) {
      return new Identical(both.size());
    }
    if (both.size() < 2) {
      return new Unanswerable("one replicate says nothing about the spread");
    }
    List<String> remarks = new ArrayList<>();
    if (alone > 0) {
      remarks.add(alone + " replicates were measured on one side only and are left out");
    }
    if (byLosses || !pairs.allFinite()) {
      return NetLosses.effect(pairs, remarks);
    }
    return switch (contrast.rule()) {
      case LAW_KNOWN -> LawKnown.effect(pairs, family, remarks, stream);
      case ONE_DATA_SET -> OneDataSet.effect(pairs, remarks);
      case DISJOINT_SETS -> DisjointSets.effect(pairs, units, remarks);
      case FITTED_MODELS -> FittedModels.effect(pairs, units, family, remarks, stream);
    };
  }

  /** Whether two samples can only be compared by net losses. */
  public static boolean needsLosses(Sample first, Sample second) {
    return !first.allFinite() || !second.allFinite();
  }
}
