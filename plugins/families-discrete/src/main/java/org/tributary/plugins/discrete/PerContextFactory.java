package org.tributary.plugins.discrete;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * The empirical next-token law of each context: what cross-entropy training of a softmax on one-hot
 * contexts converges to. The first column is the context, the second the token.
 */
@Extension
public final class PerContextFactory implements ModelFamilyFactory<PerContextOptions> {

  @Override
  public String id() {
    return "per-context";
  }

  @Override
  public String title() {
    return "Next token per context";
  }

  @Override
  public String summary() {
    return "Next-token frequencies, one law for each context.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation("Bakshi, Chakraborty. arXiv 2602.10531, 2026", "section 2"));
  }

  @Override
  public Class<PerContextOptions> optionsType() {
    return PerContextOptions.class;
  }

  @Override
  public ModelFamily create(PerContextOptions options) {
    return new PerContextFamily(options);
  }
}
