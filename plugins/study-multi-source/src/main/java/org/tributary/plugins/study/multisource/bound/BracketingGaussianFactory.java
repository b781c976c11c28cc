package org.tributary.plugins.study.multisource.bound;

import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code bracketing-gaussian}. */
@Extension
public final class BracketingGaussianFactory extends DescribedExtension<BracketingOptions>
    implements BoundFactory<BracketingOptions> {

  public BracketingGaussianFactory() {
    super(
        "bracketing-gaussian",
        "Bracketing bound, Gaussian",
        "Explicit upper bound on the average total variation from bracketing numbers.",
        BracketingOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorems 3.2 and B.1"));
  }

  @Override
  public Bound create(BracketingOptions options) {
    return new BracketingBound(options.form(), options.delta(), new GaussianReader(true));
  }
}
