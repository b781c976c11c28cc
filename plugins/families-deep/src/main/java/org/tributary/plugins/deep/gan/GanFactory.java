package org.tributary.plugins.deep.gan;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A generator trained against a critic. */
@Extension
public final class GanFactory extends DescribedExtension<GanOptions>
    implements ModelFamilyFactory<GanOptions> {

  public GanFactory() {
    super(
        "gan",
        "Adversarial network",
        "Real columns made of normal numbers by a network that a critic network is trained on.",
        GanOptions.class,
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
  public ModelFamily create(GanOptions options) {
    return new GanFamily(options);
  }
}
