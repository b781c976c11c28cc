package org.tributary.plugins.study.selfconsuming.bound;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code deconvolution}. */
@Extension
public final class DeconvolutionBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public DeconvolutionBoundFactory() {
    super(
        "deconvolution",
        "Gaussian deconvolution",
        "Variance of Gaussian models that learn from noisy rows, by the reverse SDE or its"
            + " flow.",
        NoOptions.class,
        Citation.of(
            "Lu, Wu, Yu: Stochastic Forward-Backward Deconvolution, ICML 2025, arXiv 2502.05446"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new DeconvolutionBound();
  }
}
