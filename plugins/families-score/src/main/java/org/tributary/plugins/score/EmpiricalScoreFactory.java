package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.IOException;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.closed.EmpiricalField;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** The score with the least denoising loss on the rows: what training without end comes to. */
@Extension
public final class EmpiricalScoreFactory extends DescribedExtension<EmpiricalScoreOptions>
    implements ModelFamilyFactory<EmpiricalScoreOptions> {

  public EmpiricalScoreFactory() {
    super(
        "empirical-score",
        "Diffusion (empirical optimum)",
        "The score that fits the training rows best at every noise level; it gives them back.",
        EmpiricalScoreOptions.class,
        new Citation(
            "Karras, Aittala, Aila, Laine. Elucidating the Design Space of Diffusion-Based"
                + " Generative Models. NeurIPS 2022, arXiv 2206.00364",
            "appendix B.3"));
  }

  @Override
  public ModelFamily create(EmpiricalScoreOptions options) {
    return new ScoreFamily(
        ScoreSetting.exact(id(), options.noise(), options.reversal(), options.scaling()),
        new Learning());
  }

  private record Learning() implements ScoreLearning {
    @Override
    public ScoreCurve learn(SourceRows rows, RandomStream stream, FitContext context) {
      ScoreField field = new EmpiricalField(rows.points(), rows.weights());
      return time -> field;
    }

    @Override
    public ScoreField read(DataInputStream in) throws IOException {
      return EmpiricalField.read(in);
    }
  }
}
