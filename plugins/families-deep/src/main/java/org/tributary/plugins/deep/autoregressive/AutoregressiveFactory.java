package org.tributary.plugins.deep.autoregressive;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The autoregressive network of the multi-source theory. */
@Extension
public final class AutoregressiveFactory implements ModelFamilyFactory<AutoregressiveOptions> {

  @Override
  public String id() {
    return "autoregressive";
  }

  @Override
  public String title() {
    return "Autoregressive network";
  }

  @Override
  public String summary() {
    return "Categories drawn one after another by a network that sees the source and those before.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "definition 4.2, theorem 4.3, appendix E.2"));
  }

  @Override
  public Class<AutoregressiveOptions> optionsType() {
    return AutoregressiveOptions.class;
  }

  @Override
  public ModelFamily create(AutoregressiveOptions options) {
    return new AutoregressiveFamily(options);
  }
}
