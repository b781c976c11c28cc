package org.tributary.plugins.study.multisource.bound;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code rate-autoregressive}. */
@Extension
public final class RateAutoregressiveFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public RateAutoregressiveFactory() {
    super(
        "rate-autoregressive",
        "Rate, autoregressive",
        "Shape sqrt(L free weights / n) of the pooled and the separate error; drawn scaled once.",
        NoOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorem 4.3"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new RateBound(new NetworkReader(NetworkReader.Kind.AUTOREGRESSIVE, Optional.empty()));
  }
}
