package org.tributary.plugins.deep.energy;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The energy-based model of the multi-source theory. */
@Extension
public final class EnergyFactory implements ModelFamilyFactory<EnergyOptions> {

  @Override
  public String id() {
    return "energy";
  }

  @Override
  public String title() {
    return "Energy-based network";
  }

  @Override
  public String summary() {
    return "A density on a box of one or two columns by a network and its exact normaliser.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "theorem 4.4"));
  }

  @Override
  public Class<EnergyOptions> optionsType() {
    return EnergyOptions.class;
  }

  @Override
  public ModelFamily create(EnergyOptions options) {
    return new EnergyFamily(options);
  }
}
