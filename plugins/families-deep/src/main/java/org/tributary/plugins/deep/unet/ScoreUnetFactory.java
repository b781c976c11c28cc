package org.tributary.plugins.deep.unet;

import org.pf4j.Extension;
import org.tributary.plugins.deep.diffusion.DiffusionFamily;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Denoising diffusion of images with a small convolutional network. */
@Extension
public final class ScoreUnetFactory extends DescribedExtension<ScoreUnetOptions>
    implements ModelFamilyFactory<ScoreUnetOptions> {

  public ScoreUnetFactory() {
    super(
        "score-unet",
        "Diffusion (convolutional)",
        "A denoising diffusion of small images, conditional on the source by an embedding.",
        ScoreUnetOptions.class,
        new Citation(
            "Karras, Aittala, Aila, Laine. Elucidating the Design Space of Diffusion-Based"
                + " Generative Models. NeurIPS 2022, arXiv 2206.00364",
            "table 1, algorithms 1 and 2"),
        new Citation(
            "Ronneberger, Fischer, Brox. U-Net: Convolutional Networks for Biomedical Image"
                + " Segmentation. MICCAI 2015, arXiv 1505.04597",
            "figure 1"));
  }

  @Override
  public ModelFamily create(ScoreUnetOptions options) {
    return new DiffusionFamily(id(), options);
  }
}
