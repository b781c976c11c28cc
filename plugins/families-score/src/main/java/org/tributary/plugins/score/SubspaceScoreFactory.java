package org.tributary.plugins.score;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** An encoder-decoder score of data on an unknown subspace of few dimensions. */
@Extension
public final class SubspaceScoreFactory implements ModelFamilyFactory<SubspaceScoreOptions> {

  @Override
  public String id() {
    return "subspace-score";
  }

  @Override
  public String title() {
    return "Diffusion (subspace)";
  }

  @Override
  public String summary() {
    return "A diffusion of data near a subspace: the subspace is estimated, the score on it learnt.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Chen, Huang, Zhao, Wang. Score Approximation, Estimation and Distribution Recovery of"
                + " Diffusion Models on Low-Dimensional Data. ICML 2023, arXiv 2302.07194"));
  }

  @Override
  public Class<SubspaceScoreOptions> optionsType() {
    return SubspaceScoreOptions.class;
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
