package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.List;
import org.tributary.plugins.study.selfconsuming.theory.Retraining;
import org.tributary.plugins.study.selfconsuming.theory.Truth;
import org.tributary.plugins.study.selfconsuming.theory.Truth.Estimator;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * How far retraining on a fixed real set and lambda times as many draws can carry the mean
 * (Bertrand et al. 2024; with a corrector Gillman et al. 2024): (sum_{i<t} rho^i)^2 / n, n rows of
 * the real set, well specified. Where the theorem promises nothing (lambda {@code >=} 1/2 without a
 * corrector) there is no curve; the exact loop is stable for every lambda.
 *
 * <p>It speaks of the whole set again in exact counts: rows drawn from it with replacement add an
 * error of 1/n a generation, which the theorem does not know.
 */
final class RetrainingBound implements Bound {
  private static final Truth KNOWN = Truth.gaussian(Estimator.KNOWN);

  @Override
  public Meaning meaning() {
    return Meaning.UPPER_BOUND;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    if (assumptions(input).stream().anyMatch(each -> each.status() != Status.MET)) {
      return values;
    }
    for (ArmLoop loop : ArmLoop.of(new ArmFacts(input.facts()))) {
      if (!loop.real().equals("fixed")
          || !loop.shares().equals("counts")
          || loop.bias() != 1
          || loop.moments(KNOWN).isEmpty()) {
        continue;
      }
      double alpha = loop.alpha(2);
      Retraining retraining = new Retraining(alpha > 0 ? 1 / alpha - 1 : 1, 0, loop.correction());
      if (alpha > 0 && retraining.stable()) {
        add(values, loop, retraining.rate());
      }
    }
    return values;
  }

  private static void add(List<BoundValue> values, ArmLoop loop, double rate) {
    double sum = 0;
    double power = 1;
    for (int t = 1; t <= loop.generations(); t++) {
      sum += power;
      power *= rate;
      values.add(
          new BoundValue(
              "stability",
              loop.arm(),
              "model-mean-error",
              Position.generation(t),
              sum * sum / loop.size(1)));
    }
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return List.of(
        Checks.is(input, "source.standard-normal", "true", "the truth is N(0, 1)"),
        Checks.is(input, "study.sources", "1", "there is one source"),
        Checks.known(input, "family.covariance", "the family is a Gaussian fitted by its moments"));
  }
}
