package org.tributary.plugins.study.multisource.bound;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code rate-energy}. */
@Extension
public final class RateEnergyFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public RateEnergyFactory() {
    super(
        "rate-energy",
        "Rate, energy",
        "Shape sqrt(L free weights / n) of the pooled and the separate error; drawn scaled once.",
        NoOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorem 4.4"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new RateBound(new NetworkReader(NetworkReader.Kind.ENERGY, Optional.empty()));
  }
}
