package org.tributary.plugins.study.multisource.bound;

import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code bracketing-autoregressive}. */
@Extension
public final class BracketingAutoregressiveFactory
    extends DescribedExtension<NetworkBracketingOptions>
    implements BoundFactory<NetworkBracketingOptions> {

  public BracketingAutoregressiveFactory() {
    super(
        "bracketing-autoregressive",
        "Bracketing bound, autoregressive",
        "Explicit upper bound on the average total variation from bracketing numbers.",
        NetworkBracketingOptions.class,
        new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorems 3.2, 4.3 and C.8"));
  }

  @Override
  public Bound create(NetworkBracketingOptions options) {
    return new BracketingBound(
        options.form(),
        options.delta(),
        new NetworkReader(NetworkReader.Kind.AUTOREGRESSIVE, options.norm()));
  }
}
