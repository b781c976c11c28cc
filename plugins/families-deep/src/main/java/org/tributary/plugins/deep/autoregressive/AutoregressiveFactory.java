package org.tributary.plugins.deep.autoregressive;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The autoregressive network of the multi-source theory. */
@Extension
public final class AutoregressiveFactory extends DescribedExtension<AutoregressiveOptions>
    implements ModelFamilyFactory<AutoregressiveOptions> {

  public AutoregressiveFactory() {
    super(
        "autoregressive",
        "Autoregressive network",
        "Categories drawn one after another by a network that sees the source and those before.",
        AutoregressiveOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "definition 4.2, theorem 4.3, appendix E.2"));
  }

  @Override
  public ModelFamily create(AutoregressiveOptions options) {
    return new AutoregressiveFamily(options);
  }
}
