package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.tributary.plugins.study.selfconsuming.theory.Deconvolution;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * The variance of N(0, v) models that deconvolve rows of N(0, 1) with noise (Lu, Wu, Yu 2025), in
 * the limit of many noisy rows, from the first fits that were measured: the mean over replicates.
 */
final class DeconvolutionBound implements Bound {
  private static final String VARIANCE = "model-variance";

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
    if (assumptions(input).stream().anyMatch(each -> each.status() == Status.VIOLATED)) {
      return values;
    }
    ArmFacts arms = new ArmFacts(input.facts());
    int generations = (int) input.facts().number("study.generations").orElse(0);
    for (String arm : arms.arms()) {
      OptionalDouble level = arms.number(arm, "deconvolve-level");
      double[] models =
          input
              .observations()
              .where(
                  each ->
                      each.arm().equals(arm)
                          && each.metric().equals(VARIANCE)
                          && each.position().equals(Position.generation(1))
                          && !each.measurement().outcome().censored())
              .all()
              .stream()
              .mapToDouble(each -> each.value())
              .toArray();
      if (level.isEmpty()
          || models.length == 0
          || arms.loop(arm).size() != 1
          || word(arms, arm, "deconvolve-keeps-clean").equals("true")) {
        continue;
      }
      Deconvolution limit = new Deconvolution(1, level.getAsDouble() * level.getAsDouble());
      boolean stochastic = word(arms, arm, "deconvolve-stochastic").equals("true");
      for (int g = 2; g <= generations; g++) {
        Arrays.setAll(models, r -> stochastic ? limit.sde(models[r]) : limit.ode(models[r]));
        double v = Arrays.stream(models).average().orElseThrow();
        values.add(new BoundValue("many noisy rows", arm, VARIANCE, Position.generation(g), v));
      }
    }
    return values;
  }

  private static String word(ArmFacts arms, String arm, String fact) {
    return arms.get(arm, fact).map(Object::toString).orElse("");
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return List.of(
        Checks.is(input, "source.standard-normal", "true", "the truth is N(0, 1)"),
        Checks.is(input, "study.sources", "1", "there is one source"),
        Checks.known(input, "family.covariance", "the family is a Gaussian fitted by its moments"),
        Checks.limit("the noisy rows are many"));
  }
}
