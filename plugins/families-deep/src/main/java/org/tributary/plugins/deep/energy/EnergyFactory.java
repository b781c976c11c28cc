package org.tributary.plugins.deep.energy;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The energy-based model of the multi-source theory. */
@Extension
public final class EnergyFactory extends DescribedExtension<EnergyOptions>
    implements ModelFamilyFactory<EnergyOptions> {

  public EnergyFactory() {
    super(
        "energy",
        "Energy-based network",
        "A density on a box of one or two columns by a network and its exact normaliser.",
        EnergyOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "theorem 4.4"));
  }

  @Override
  public ModelFamily create(EnergyOptions options) {
    return new EnergyFamily(options);
  }
}
