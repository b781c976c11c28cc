package org.tributary.plugins.study.selfconsuming.bound;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code retraining}. */
@Extension
public final class RetrainingBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public RetrainingBoundFactory() {
    super(
        "retraining",
        "Stability of retraining",
        "A ceiling of the mean's error where real rows are used again beside few draws.",
        NoOptions.class,
        Citation.of("Bertrand, Bose, Duplessis, Jiralerspong, Gidel, ICLR 2024, arXiv 2310.00429"),
        Citation.of(
            "Gillman et al.: Self-Correcting Self-Consuming Loops, ICML 2024, arXiv 2402.07087"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new RetrainingBound();
  }
}
