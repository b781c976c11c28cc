package org.tributary.plugins.study.selfconsuming.bound;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code gaussian-loop}. */
@Extension
public final class GaussianLoopBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public GaussianLoopBoundFactory() {
    super(
        "gaussian-loop",
        "Exact Gaussian loop",
        "Expected variance, log variance and mean error of a Gaussian refitted to its own draws.",
        NoOptions.class,
        Citation.of("Shumailov et al., 2024"),
        new Citation("Kazdan et al., Collapse or Thrive, 2024", "Theorem 1"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new GaussianLoopBound();
  }
}
