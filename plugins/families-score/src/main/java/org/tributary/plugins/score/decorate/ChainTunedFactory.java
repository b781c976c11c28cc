package org.tributary.plugins.score.decorate;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A sampling chain of few steps, tuned to end near the training rows. */
@Extension
public final class ChainTunedFactory implements ModelFamilyFactory<ChainTunedOptions> {

  @Override
  public String id() {
    return "chain-tuned";
  }

  @Override
  public String title() {
    return "Tuned sampling chain";
  }

  @Override
  public String summary() {
    return "Draws of a family by a chain of few steps, each tuned so that the chain ends near the"
        + " training rows.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Zhang, Liu, Zhang, Xu. Contrastive Sampling Chains in Diffusion Models. NeurIPS"
                + " 2023"));
  }

  @Override
  public Class<ChainTunedOptions> optionsType() {
    return ChainTunedOptions.class;
  }

  @Override
  public ModelFamily create(ChainTunedOptions options) {
    return new DecoratedFamily(
        id(),
        options.family(),
        new ChainTuning(
            Chain.of(options.to(), options.from(), options.steps()),
            options.tune(),
            options.penalty(),
            options.contrast(),
            options.points(),
            options.iterations()));
  }
}
