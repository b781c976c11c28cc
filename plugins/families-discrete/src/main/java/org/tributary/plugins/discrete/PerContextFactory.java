package org.tributary.plugins.discrete;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * The empirical next-token law of each context: what cross-entropy training of a softmax on one-hot
 * contexts converges to. The first column is the context, the second the token.
 */
@Extension
public final class PerContextFactory extends DescribedExtension<PerContextOptions>
    implements ModelFamilyFactory<PerContextOptions> {

  public PerContextFactory() {
    super(
        "per-context",
        "Next token per context",
        "Next-token frequencies, one law for each context.",
        PerContextOptions.class,
        new Citation("Bakshi, Chakraborty. arXiv 2602.10531, 2026", "section 2"));
  }

  @Override
  public ModelFamily create(PerContextOptions options) {
    return new PerContextFamily(options);
  }
}
