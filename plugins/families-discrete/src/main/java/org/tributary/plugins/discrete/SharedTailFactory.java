package org.tributary.plugins.discrete;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A table a source of the first columns, and one table of the rest given them for all sources. */
@Extension
public final class SharedTailFactory implements ModelFamilyFactory<SharedTailOptions> {

  @Override
  public String id() {
    return "shared-tail";
  }

  @Override
  public String title() {
    return "Tables with a shared tail";
  }

  @Override
  public String summary() {
    return "Frequencies of the first columns of each source, and of the rest given them, shared.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "section 2, in closed form"));
  }

  @Override
  public Class<SharedTailOptions> optionsType() {
    return SharedTailOptions.class;
  }

  @Override
  public ModelFamily create(SharedTailOptions options) {
    return new SharedTailFamily(options);
  }
}
