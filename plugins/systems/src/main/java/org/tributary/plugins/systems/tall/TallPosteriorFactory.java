package org.tributary.plugins.systems.tall;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A parameter given many observations, from what was learnt of one observation. */
@Extension
public final class TallPosteriorFactory implements ModelFamilyFactory<TallPosteriorOptions> {

  @Override
  public String id() {
    return "tall-posterior";
  }

  @Override
  public String title() {
    return "Posterior of tall data";
  }

  @Override
  public String summary() {
    return "A parameter given many observations, by a diffusion whose score is put together from"
        + " those given one.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(GaussianSimulatorFactory.PAPER);
  }

  @Override
  public Class<TallPosteriorOptions> optionsType() {
    return TallPosteriorOptions.class;
  }

  @Override
  public ModelFamily create(TallPosteriorOptions options) {
    return new TallPosteriorFamily(options);
  }
}
