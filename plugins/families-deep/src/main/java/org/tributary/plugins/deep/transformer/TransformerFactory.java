package org.tributary.plugins.deep.transformer;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** {@code transformer}. */
@Extension
public final class TransformerFactory implements ModelFamilyFactory<TransformerOptions> {

  @Override
  public String id() {
    return "transformer";
  }

  @Override
  public String title() {
    return "Transformer";
  }

  @Override
  public String summary() {
    return "Each token from all before it in its window, by causal attention; knows the source.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation("Vaswani et al.: Attention Is All You Need, NeurIPS 2017", "section 3"),
        new Citation(
            "Xiong et al.: On Layer Normalization in the Transformer Architecture, ICML 2020",
            "pre-norm, figure 1b"));
  }

  @Override
  public Class<TransformerOptions> optionsType() {
    return TransformerOptions.class;
  }

  @Override
  public ModelFamily create(TransformerOptions options) {
    return new TransformerFamily(options);
  }
}
