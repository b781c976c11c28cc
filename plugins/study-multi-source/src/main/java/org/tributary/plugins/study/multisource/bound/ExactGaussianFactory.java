package org.tributary.plugins.study.multisource.bound;

import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code exact-gaussian}. */
@Extension
public final class ExactGaussianFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public ExactGaussianFactory() {
    super(
        "exact-gaussian",
        "Exact expectation, Gaussian",
        "Expected average total variation at finite n, by quadrature over the sampling law.",
        NoOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "section 5.1"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new ExactGaussian();
  }
}
