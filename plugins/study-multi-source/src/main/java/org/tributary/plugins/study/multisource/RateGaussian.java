package org.tributary.plugins.study.multisource;

import java.util.List;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/**
 * The rate sqrt(free means / n) of Wang et al., Theorem 4.1: the dashed curves of their Figure 1.
 * The ratio of its two curves is sqrt(1 - ((K-1)/K) beta).
 */
final class RateGaussian implements Bound {
  @Override
  public Meaning meaning() {
    return Meaning.RATE;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    return GaussianFacts.of(input.facts())
        .map(
            facts ->
                GaussianFacts.arms().stream()
                    .map(
                        arm ->
                            new BoundValue(
                                "rate",
                                arm,
                                "average-tv",
                                Position.none(),
                                Math.sqrt((double) facts.parameters(arm) / facts.samples())))
                    .toList())
        .orElse(List.of());
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return GaussianFacts.assumptions(input);
  }
}
