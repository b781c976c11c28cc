package org.tributary.plugins.score;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** An encoder-decoder score of data on an unknown subspace of few dimensions. */
@Extension
public final class SubspaceScoreFactory extends DescribedExtension<SubspaceScoreOptions>
    implements ModelFamilyFactory<SubspaceScoreOptions> {

  public SubspaceScoreFactory() {
    super(
        "subspace-score",
        "Diffusion (subspace)",
        "A diffusion of data near a subspace: the subspace is estimated, the score on it learnt.",
        SubspaceScoreOptions.class,
        Citation.of(
            "Chen, Huang, Zhao, Wang. Score Approximation, Estimation and Distribution Recovery of"
                + " Diffusion Models on Low-Dimensional Data. ICML 2023, arXiv 2302.07194"));
  }

  @Override
  public ModelFamily create(SubspaceScoreOptions options) {
    return new ScoreFamily(
        new ScoreSetting(
            id(),
            options.noise().range(),
            options.reversal(),
            options.density(),
            options.scaling(),
            false,
            options.trainingTime()),
        new SubspaceLearning(
            options.latent(),
            options.copies(),
            new FeatureLearning(
                options.features(),
                options.draws(),
                options.shape(),
                options.training(),
                options.noise().process(),
                options.noise().range())));
  }
}
