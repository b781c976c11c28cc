package org.tributary.plugins.deep.diffusion;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Denoising diffusion on vectors with a small dense network. */
@Extension
public final class ScoreMlpFactory extends DescribedExtension<ScoreMlpOptions>
    implements ModelFamilyFactory<ScoreMlpOptions> {

  public ScoreMlpFactory() {
    super(
        "score-mlp",
        "Diffusion (dense)",
        "A denoising diffusion of real columns, conditional on the source by an embedding.",
        ScoreMlpOptions.class,
        new Citation(
            "Karras, Aittala, Aila, Laine. Elucidating the Design Space of Diffusion-Based"
                + " Generative Models. NeurIPS 2022, arXiv 2206.00364",
            "table 1, algorithms 1 and 2"),
        new Citation(
            "Song, Sohl-Dickstein, Kingma, Kumar, Ermon, Poole. Score-Based Generative Modeling"
                + " through Stochastic Differential Equations. ICLR 2021, arXiv 2011.13456",
            "equation 39"));
  }

  @Override
  public ModelFamily create(ScoreMlpOptions options) {
    return new DiffusionFamily(id(), options);
  }
}
