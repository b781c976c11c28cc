package org.tributary.plugins.score;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The exact score of a Gaussian mixture under noise: what errors of the reverse process remain. */
@Extension
public final class MixtureScoreFactory extends DescribedExtension<MixtureScoreOptions>
    implements ModelFamilyFactory<MixtureScoreOptions> {

  public MixtureScoreFactory() {
    super(
        "mixture-score",
        "Diffusion (exact mixture)",
        "A diffusion with the exact score of a Gaussian mixture, given or one Gaussian fitted.",
        MixtureScoreOptions.class,
        new Citation(
            "Song, Sohl-Dickstein, Kingma, Kumar, Ermon, Poole. Score-Based Generative Modeling"
                + " through Stochastic Differential Equations. ICLR 2021, arXiv 2011.13456",
            "equations 6 and 13"));
  }

  @Override
  public ModelFamily create(MixtureScoreOptions options) {
    return new ScoreFamily(
        ScoreSetting.exact(id(), options.noise(), options.reversal(), options.scaling()),
        new MixtureLearning(options.components()));
  }
}
