package org.tributary.plugins.score;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code exact-subspace-error}. */
@Extension
public final class SubspaceErrorBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public SubspaceErrorBoundFactory() {
    super(
        "exact-subspace-error",
        "Exact error of a subspace",
        "Expected error 2d(D-d)h(e^-t+h)/(e^-2t n) of the subspace learnt from noisy rows.",
        NoOptions.class,
        Citation.of(
            "Chen, Huang, Zhao, Wang. Score Approximation, Estimation and Distribution Recovery of"
                + " Diffusion Models on Low-Dimensional Data. ICML 2023, arXiv 2302.07194"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new SubspaceErrorBound();
  }
}
