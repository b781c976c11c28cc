package org.tributary.plugins.study.multisource.bound;

import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code rate-shared-tail}. */
@Extension
public final class RateSharedTailFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public RateSharedTailFactory() {
    super(
        "rate-shared-tail",
        "Rate, tables with a shared tail",
        "Shape sqrt(free probabilities / n) of the pooled and the separate error; drawn scaled"
            + " once.",
        NoOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "section 2, in closed form"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new RateBound(new SharedTailReader());
  }
}
