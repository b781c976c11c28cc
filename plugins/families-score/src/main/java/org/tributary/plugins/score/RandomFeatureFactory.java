package org.tributary.plugins.score;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Diffusion with a score linear in fixed random features, trained in closed form. */
@Extension
public final class RandomFeatureFactory extends DescribedExtension<RandomFeatureOptions>
    implements ModelFamilyFactory<RandomFeatureOptions> {

  public RandomFeatureFactory() {
    super(
        "random-feature-score",
        "Diffusion (random features)",
        "A diffusion whose score is linear in fixed random features, known at every training"
            + " time.",
        RandomFeatureOptions.class,
        new Citation(
            "Li, Li, Zhang, Bian. On the Generalization Properties of Diffusion Models. NeurIPS"
                + " 2023, arXiv 2311.01797",
            "theorems 1 and 2"),
        new Citation(
            "Song, Sohl-Dickstein, Kingma, Kumar, Ermon, Poole. Score-Based Generative Modeling"
                + " through Stochastic Differential Equations. ICLR 2021, arXiv 2011.13456",
            "equations 6 and 39"));
  }

  @Override
  public ModelFamily create(RandomFeatureOptions options) {
    return new ScoreFamily(
        new ScoreSetting(
            id(),
            options.noise().range(),
            options.reversal(),
            options.density(),
            options.scaling(),
            false,
            options.trainingTime()),
        new FeatureLearning(
            options.features(),
            options.draws(),
            options.shape(),
            options.training(),
            options.noise().process(),
            options.noise().range()));
  }
}
