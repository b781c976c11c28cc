package org.tributary.plugins.score;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * A linear score from rows with missing values, the loss counting only what is seen. Rows tell by
 * the extra column {@code mask}; without it all is seen.
 */
@Extension
public final class MaskedScoreFactory implements ModelFamilyFactory<MaskedScoreOptions> {

  @Override
  public String id() {
    return "masked-score";
  }

  @Override
  public String title() {
    return "Diffusion (masked, linear)";
  }

  @Override
  public String summary() {
    return "A diffusion with the best linear score of rows with missing values, told the mask or"
        + " not.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Ouyang, Xie, Li, Cheng. MissDiff: Training Diffusion Models on Tabular Data with"
                + " Missing Values. arXiv 2307.00467"));
  }

  @Override
  public Class<MaskedScoreOptions> optionsType() {
    return MaskedScoreOptions.class;
  }

  @Override
  public ModelFamily create(MaskedScoreOptions options) {
    return new ScoreFamily(
        new ScoreSetting(
            id(),
            options.noise().range(),
            options.reversal(),
            options.density(),
            options.scaling(),
            false,
            0),
        new MaskedLearning(options.sees() == MaskedScoreOptions.Sees.MASK));
  }
}
