package org.tributary.plugins.study.multisource.bound;

import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code rate-gaussian}. */
@Extension
public final class RateGaussianFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public RateGaussianFactory() {
    super(
        "rate-gaussian",
        "Rate, Gaussian",
        "Shape sqrt(free means / n) of the pooled and the separate error; drawn scaled once.",
        NoOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorem 4.1"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new RateBound(new GaussianReader(false));
  }
}
