package org.tributary.plugins.study.generalization;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code gaussian-gap}. */
@Extension
public final class GaussianGapFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public GaussianGapFactory() {
    super(
        "gaussian-gap",
        "Exact Gaussian gap",
        "Expected gap d(d+3)/(2(n-d-2)) of a full Gaussian fit, d/n of a fitted mean.",
        NoOptions.class,
        Citation.of("Derived from the Wishart law; leading order is Akaike's p/n"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new GaussianGap();
  }
}
