package org.tributary.plugins.deep.transformer;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** {@code transformer}. */
@Extension
public final class TransformerFactory extends DescribedExtension<TransformerOptions>
    implements ModelFamilyFactory<TransformerOptions> {

  public TransformerFactory() {
    super(
        "transformer",
        "Transformer",
        "Each token from all before it in its window, by causal attention; knows the source.",
        TransformerOptions.class,
        new Citation("Vaswani et al.: Attention Is All You Need, NeurIPS 2017", "section 3"),
        new Citation(
            "Xiong et al.: On Layer Normalization in the Transformer Architecture, ICML 2020",
            "pre-norm, figure 1b"));
  }

  @Override
  public ModelFamily create(TransformerOptions options) {
    return new TransformerFamily(options);
  }
}
