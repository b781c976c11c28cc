package org.tributary.plugins.score.decorate;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Real rows under noise, carried back by the reverse process of another family. */
@Extension
public final class ReconstructFactory implements ModelFamilyFactory<ReconstructOptions> {

  @Override
  public String id() {
    return "reconstruct";
  }

  @Override
  public String title() {
    return "Reconstructed rows";
  }

  @Override
  public String summary() {
    return "Real rows under noise of a level, carried back by the reverse process of a family.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Yamaguchi, Fukuda. On the Limitation of Diffusion Models for Synthesizing Training"
                + " Datasets. NeurIPS 2023 Workshop SyntheticData4ML, arXiv 2311.13090"));
  }

  @Override
  public Class<ReconstructOptions> optionsType() {
    return ReconstructOptions.class;
  }

  @Override
  public ModelFamily create(ReconstructOptions options) {
    Reversal how = new Reversal(options.steps(), options.solver(), options.stochastic());
    return new DecoratedFamily(id(), options.family(), new Reconstruction(options.level(), how));
  }
}
