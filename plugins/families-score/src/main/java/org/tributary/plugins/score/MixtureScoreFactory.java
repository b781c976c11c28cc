package org.tributary.plugins.score;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The exact score of a Gaussian mixture under noise: what errors of the reverse process remain. */
@Extension
public final class MixtureScoreFactory implements ModelFamilyFactory<MixtureScoreOptions> {

  @Override
  public String id() {
    return "mixture-score";
  }

  @Override
  public String title() {
    return "Diffusion (exact mixture)";
  }

  @Override
  public String summary() {
    return "A diffusion with the exact score of a Gaussian mixture, given or one Gaussian fitted.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Song, Sohl-Dickstein, Kingma, Kumar, Ermon, Poole. Score-Based Generative Modeling"
                + " through Stochastic Differential Equations. ICLR 2021, arXiv 2011.13456",
            "equations 6 and 13"));
  }

  @Override
  public Class<MixtureScoreOptions> optionsType() {
    return MixtureScoreOptions.class;
  }

  @Override
  public ModelFamily create(MixtureScoreOptions options) {
    return new ScoreFamily(
        ScoreSetting.exact(id(), options.noise(), options.reversal(), options.scaling()),
        new MixtureLearning(options.components()));
  }
}
