package org.tributary.plugins.deep.gan;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A generator trained against a critic. */
@Extension
public final class GanFactory implements ModelFamilyFactory<GanOptions> {

  @Override
  public String id() {
    return "gan";
  }

  @Override
  public String title() {
    return "Adversarial network";
  }

  @Override
  public String summary() {
    return "Real columns made of normal numbers by a network that a critic network is trained on.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Goodfellow, Pouget-Abadie, Mirza, Xu, Warde-Farley, Ozair, Courville, Bengio."
                + " Generative Adversarial Nets. NeurIPS 2014, arXiv 1406.2661",
            "the game"),
        new Citation(
            "Huang, Gokaslan, Kuleshov, Tompkin. The GAN is dead; long live the GAN! A Modern GAN"
                + " Baseline. NeurIPS 2024, arXiv 2501.05441",
            "paired relativistic losses with penalties at real and made points"),
        new Citation(
            "Lin, Xia, Ren, Yang, Xiao, Jiang. Diffusion Adversarial Post-Training for One-Step"
                + " Video Generation. ICML 2025, arXiv 2501.08316",
            "penalties by differences"));
  }

  @Override
  public Class<GanOptions> optionsType() {
    return GanOptions.class;
  }

  @Override
  public ModelFamily create(GanOptions options) {
    return new GanFamily(options);
  }
}
