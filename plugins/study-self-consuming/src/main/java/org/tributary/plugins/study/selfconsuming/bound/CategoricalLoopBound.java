package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.plugins.study.selfconsuming.theory.CountChains;
import org.tributary.plugins.study.selfconsuming.theory.LoopMoments;
import org.tributary.plugins.study.selfconsuming.theory.Truth;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * Exact laws of shares refitted by counting: the risk E |theta_t - theta*|^2 (Bakshi and
 * Chakraborty 2026, theorems 3.1, A.1, D.2), the collision probability E sum of squared shares
 * (Seddik et al. 2024), and, on replaced data alone, the probability that a category is still there
 * (Suresh et al. 2024).
 */
final class CategoricalLoopBound implements Bound {
  private static final int MOST_EXACT = 400;

  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    input
        .facts()
        .get("source.shares")
        .ifPresent(
            list -> ((List<?>) list).forEach(each -> shares.add(((Number) each).doubleValue())));
    double total = 1 - shares.stream().mapToDouble(each -> each * each).sum();
    boolean met = assumptions(input).stream().allMatch(each -> each.status() == Status.MET);
    if (!met || !(total > 0)) {
      return values;
    }
    for (ArmLoop loop : ArmLoop.of(new ArmFacts(input.facts()))) {
      if (loop.bias() == 1) {
        loop.moments(Truth.categorical(total)).ifPresent(moments -> add(values, loop, moments));
        if (loop.mixtureOnly() && loop.real().equals("none") && loop.past().equals("replace")) {
          coverage(values, loop, shares);
        }
      }
    }
    return values;
  }

  private static void add(List<BoundValue> values, ArmLoop loop, List<LoopMoments.At> moments) {
    for (int t = 1; t <= moments.size(); t++) {
      values.add(value(loop, "squared-risk", t, moments.get(t - 1).meanError()));
      values.add(value(loop, "model-collision", t, 1 - moments.get(t - 1).variance()));
    }
  }

  /** Constant n only: the chain of counts is homogeneous. */
  private static void coverage(List<BoundValue> values, ArmLoop loop, List<Double> shares) {
    int n = (int) loop.size(1);
    for (int t = 1; t <= loop.generations(); t++) {
      if (loop.size(t) != n || n > MOST_EXACT) {
        return;
      }
    }
    double[] all = shares.stream().mapToDouble(Double::doubleValue).toArray();
    double[][] there = CountChains.bernoulliSurvival(all, n, loop.generations());
    for (int t = 1; t <= there.length; t++) {
      double covered = Arrays.stream(there[t - 1]).average().orElseThrow();
      values.add(value(loop, "support-coverage", t, covered));
    }
  }

  private static BoundValue value(ArmLoop loop, String metric, int generation, double value) {
    return new BoundValue("exact", loop.arm(), metric, Position.generation(generation), value);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>();
    all.add(Checks.known(input, "source.shares", "the truth is one law of categories"));
    all.add(
        Checks.is(input, "family.estimator", "frequencies", "shares are fitted by their counts"));
    all.add(Checks.is(input, "study.sources", "1", "there is one source"));
    boolean accumulates =
        ArmLoop.of(new ArmFacts(input.facts())).stream()
            .anyMatch(loop -> loop.past().equals("accumulate"));
    if (accumulates) {
      all.add(
          Checks.erratum(
              "of accumulated data the denominator is S^2: theorem A.1 prints S^2 - n, which its"
                  + " own proof does not give"));
    }
    return all;
  }
}
