package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;

/** {@code mixture}. */
@Extension
public final class MixtureFactory extends DescribedExtension<MixtureOptions>
    implements InterventionFactory<MixtureOptions> {
  public MixtureFactory() {
    super(
        "mixture",
        "Mixture of real data and earlier models",
        "Mixes real data, none, fixed or fresh, with draws of the last model or of all.",
        MixtureOptions.class,
        Citation.of(
            "Fu, Zhang, Wang, Tian, Tao: Towards Theoretical Understandings of Self-Consuming"
                + " Generative Models, ICML 2024, arXiv 2402.11778"),
        Citation.of("Bakshi, Chakraborty, 2026, arXiv 2602.10531"),
        Citation.of("Bertrand, Bose, Duplessis, Jiralerspong, Gidel, ICLR 2024, arXiv 2310.00429"));
  }

  @Override
  public Intervention create(MixtureOptions options) {
    return new Mixture(id(), options);
  }
}
