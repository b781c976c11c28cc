package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.plugins.study.selfconsuming.theory.ErrorRecursion;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * How total variation adds up along a loop, for any matrix of shares (Fu et al. 2024, theorems 4.1,
 * 5.4, I.1): a shape, its constant unknown. Assumptions are of the arms it speaks of.
 *
 * @param error what one fit adds; empty where the family's facts say too little
 */
record RecursionBound(java.util.function.Function<BoundInput, Optional<FitError>> error)
    implements Bound {

  @Override
  public Meaning meaning() {
    return Meaning.RATE;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    Optional<FitError> perFit = error.apply(input);
    if (perFit.isEmpty()
        || assumptions(input).stream().anyMatch(each -> each.status() == Status.VIOLATED)) {
      return values;
    }
    for (ArmLoop loop : ArmLoop.of(new ArmFacts(input.facts()))) {
      if (loop.mixtureOnly() && loop.independentMixture()) {
        add(values, loop, perFit.get());
      }
    }
    return values;
  }

  private static void add(List<BoundValue> values, ArmLoop loop, FitError perFit) {
    List<double[]> shares = new ArrayList<>();
    for (int g = 1; g <= loop.generations(); g++) {
      shares.add(loop.models(g));
    }
    double[] bounds =
        ErrorRecursion.bounds(shares, refits -> perFit.at(loop.size(refits + 1), refits));
    for (int g = 1; g <= bounds.length; g++) {
      values.add(
          new BoundValue(
              "Fu et al.", loop.arm(), "average-tv", Position.generation(g), bounds[g - 1]));
    }
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>();
    all.add(Checks.is(input, "study.sources", "1", "there is one source"));
    all.add(
        Checks.limit(
            "real rows are fresh draws of the law: arms that use the first rows again, keep rows or"
                + " count them exactly get no curve"));
    error.apply(input).ifPresent(perFit -> all.addAll(perFit.assumptions(input)));
    boolean balanced =
        ArmLoop.of(new ArmFacts(input.facts())).stream()
            .anyMatch(loop -> loop.past().equals("balanced"));
    if (balanced) {
      all.add(
          Checks.erratum(
              "of the balanced cycle the recursion is drawn: the Gamma formula printed in corollary"
                  + " 4.8 is too small from the fourth generation on"));
    }
    return all;
  }
}
