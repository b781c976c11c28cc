package org.tributary.plugins.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** A law of few dimensions embedded in many: standard normal, or two modes of unit Gaussians. */
@Extension
public final class EmbeddedFactory extends DescribedExtension<EmbeddedOptions>
    implements DataSourceFactory<EmbeddedOptions> {

  public EmbeddedFactory() {
    super(
        "embedded",
        "Embedded law",
        "A normal law or two modes in a few dimensions, embedded in many columns.",
        EmbeddedOptions.class,
        Citation.of(
            "Chen, Huang, Zhao, Wang. Score Approximation, Estimation and Distribution Recovery of"
                + " Diffusion Models on Low-Dimensional Data. ICML 2023, arXiv 2302.07194"));
  }

  @Override
  public DataSource create(EmbeddedOptions options) {
    List<Component> modes = new ArrayList<>();
    for (double centre : options.mu() == 0 ? new double[] {0} : modes(options.mu())) {
      List<Double> mean = new ArrayList<>(Collections.nCopies(options.latent(), 0.0));
      mean.set(0, centre);
      modes.add(new Component(1, mean, 1));
    }
    Map<String, Object> facts = new TreeMap<>();
    facts.put("dimension", options.columns());
    facts.put("sources", 1);
    facts.put("latent", options.latent());
    if (options.mu() == 0) {
      facts.put("latent-standard-normal", options.latent());
    }
    return LawSource.numbered(
        new EmbeddedLaw(new IsotropicMixture(modes), options.columns()), new Facts(facts));
  }

  private static double[] modes(double mu) {
    return new double[] {-mu, mu};
  }
}
