package org.tributary.plugins.deep.unet;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.deep.diffusion.DiffusionFamily;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Denoising diffusion of images with a small convolutional network. */
@Extension
public final class ScoreUnetFactory implements ModelFamilyFactory<ScoreUnetOptions> {

  @Override
  public String id() {
    return "score-unet";
  }

  @Override
  public String title() {
    return "Diffusion (convolutional)";
  }

  @Override
  public String summary() {
    return "A denoising diffusion of small images, conditional on the source by an embedding.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
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
  public Class<ScoreUnetOptions> optionsType() {
    return ScoreUnetOptions.class;
  }

  @Override
  public ModelFamily create(ScoreUnetOptions options) {
    return new DiffusionFamily(id(), options);
  }
}
