package org.tributary.plugins.discrete;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A table a source of the first columns, and one table of the rest given them for all sources. */
@Extension
public final class SharedTailFactory extends DescribedExtension<SharedTailOptions>
    implements ModelFamilyFactory<SharedTailOptions> {

  public SharedTailFactory() {
    super(
        "shared-tail",
        "Tables with a shared tail",
        "Frequencies of the first columns of each source, and of the rest given them, shared.",
        SharedTailOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "section 2, in closed form"));
  }

  @Override
  public ModelFamily create(SharedTailOptions options) {
    return new SharedTailFamily(options);
  }
}
