package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;

/** {@code mixture}. */
@Extension
public final class MixtureFactory implements InterventionFactory<MixtureOptions> {
  @Override
  public String id() {
    return "mixture";
  }

  @Override
  public String title() {
    return "Mixture of real data and earlier models";
  }

  @Override
  public String summary() {
    return "Mixes real data, none, fixed or fresh, with draws of the last model or of all.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Fu, Zhang, Wang, Tian, Tao: Towards Theoretical Understandings of Self-Consuming"
                + " Generative Models, ICML 2024, arXiv 2402.11778"),
        Citation.of("Bakshi, Chakraborty, 2026, arXiv 2602.10531"),
        Citation.of("Bertrand, Bose, Duplessis, Jiralerspong, Gidel, ICLR 2024, arXiv 2310.00429"));
  }

  @Override
  public Class<MixtureOptions> optionsType() {
    return MixtureOptions.class;
  }

  @Override
  public Intervention create(MixtureOptions options) {
    return new Mixture(id(), options);
  }
}
