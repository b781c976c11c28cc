package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.plugins.study.selfconsuming.theory.CuratedPopulation;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * The mean of e^r in an infinite population that is curated (Ferbach et al. 2024), with or without
 * a share of fresh real data. A trace at generation g is of the model before it: of g - 2
 * curations. Alphabets too large for the sum over candidates get no curve.
 */
final class CurationBound implements Bound {
  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  /** Of finitely many rows it is not an expectation. */
  @Override
  public boolean asymptotic() {
    return true;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    Optional<double[]> shares = numbers(input.facts().get("source.shares"));
    if (shares.isEmpty()
        || assumptions(input).stream().anyMatch(each -> each.status() == Status.VIOLATED)) {
      return values;
    }
    ArmFacts arms = new ArmFacts(input.facts());
    for (ArmLoop loop : ArmLoop.of(arms)) {
      Optional<double[]> rewards = numbers(arms.get(loop.arm(), "rewards"));
      if (loop.candidates().isPresent()
          && rewards.filter(each -> each.length == shares.get().length).isPresent()
          && loop.bias() == 1
          && loop.correction() == 0
          && !loop.filtered()
          && CuratedPopulation.computable(
              rewards.get().length, (int) loop.candidates().orElseThrow())
          && loop.past().equals("replace")
          && loop.independentMixture()) {
        add(values, loop, shares.get(), rewards.get());
      }
    }
    return values;
  }

  private static void add(
      List<BoundValue> values, ArmLoop loop, double[] shares, double[] rewards) {
    CuratedPopulation population =
        new CuratedPopulation(rewards, (int) loop.candidates().orElseThrow());
    double[] p = shares.clone();
    for (int g = 2; g <= loop.generations(); g++) {
      values.add(
          new BoundValue(
              "population",
              loop.arm(),
              "mean-exponential-reward",
              Position.generation(g),
              population.meanExponential(p)));
      double alpha = loop.alpha(g);
      double[] kept = population.curated(p);
      for (int x = 0; x < p.length; x++) {
        p[x] = alpha * shares[x] + (1 - alpha) * kept[x];
      }
    }
  }

  private static Optional<double[]> numbers(Optional<Object> list) {
    return list.filter(value -> value instanceof List<?>)
        .map(
            value ->
                ((List<?>) value)
                    .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray());
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return List.of(
        Checks.known(input, "source.shares", "the truth is one law of categories"),
        Checks.is(input, "study.sources", "1", "there is one source"),
        Checks.limit("the population is infinite; finite ones are off by about 1/n"));
  }
}
