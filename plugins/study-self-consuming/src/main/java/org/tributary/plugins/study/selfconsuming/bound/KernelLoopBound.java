package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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
 * Exact variance and mean error of kernel estimates that feed on their own draws: each fit adds the
 * square of its bandwidth, so that under replaced data the variance grows without end, and the more
 * slowly the more rows there are.
 */
final class KernelLoopBound implements Bound {
  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    Optional<DoubleUnaryOperator> bandwidth = bandwidth(input);
    if (bandwidth.isEmpty()
        || assumptions(input).stream().anyMatch(each -> each.status() != Status.MET)) {
      return values;
    }
    Truth truth = Truth.smoothed(bandwidth.get());
    for (ArmLoop loop : ArmLoop.of(new ArmFacts(input.facts()))) {
      // The square of a bandwidth is no linear function of 1/n: of random rows its mean is another.
      if (loop.bias() == 1 && !loop.filtered()) {
        loop.moments(truth).ifPresent(moments -> add(values, loop, moments));
      }
    }
    return values;
  }

  private static void add(List<BoundValue> values, ArmLoop loop, List<LoopMoments.At> moments) {
    for (int t = 1; t <= moments.size(); t++) {
      Position at = Position.generation(t);
      LoopMoments.At known = moments.get(t - 1);
      values.add(new BoundValue("exact", loop.arm(), "model-variance", at, known.variance()));
      values.add(new BoundValue("exact", loop.arm(), "model-mean-error", at, known.meanError()));
    }
  }

  /** h of n rows, by the rules that ignore the scale of the rows. */
  private static Optional<DoubleUnaryOperator> bandwidth(BoundInput input) {
    double factor = input.facts().number("family.factor").orElse(1);
    double d = input.facts().number("study.dimension").orElse(1);
    String rule = input.facts().get("family.bandwidth-rule").map(Object::toString).orElse("");
    return switch (rule) {
      case "smoothness" -> {
        double s = input.facts().number("family.smoothness").orElseThrow();
        yield Optional.of(n -> factor * Math.pow(n, -1 / (2 * s + 2 * d)));
      }
      case "fixed" -> {
        double h = input.facts().number("family.bandwidth").orElseThrow();
        yield Optional.of(n -> factor * h);
      }
      case "scott-isotropic" -> Optional.of(n -> factor * Math.pow(n, -1 / (d + 4)));
      case "silverman-isotropic" ->
          Optional.of(n -> factor * Math.pow(n * (d + 2) / 4, -1 / (d + 4)));
      default -> Optional.empty();
    };
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    Optional<Object> rule = input.facts().get("family.bandwidth-rule");
    return List.of(
        Checks.is(input, "source.standard-normal", "true", "the truth is N(0, 1)"),
        Checks.is(input, "study.sources", "1", "there is one source"),
        Checks.is(input, "family.kernel-class", "2", "the kernel is Gaussian"),
        new Assumption(
            "the bandwidth depends on the number of rows alone",
            rule.isEmpty()
                ? Status.UNKNOWN
                : bandwidth(input).isPresent() ? Status.MET : Status.VIOLATED,
            rule.map(word -> "family.bandwidth-rule: " + word).orElse("")));
  }
}
