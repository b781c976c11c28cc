package org.tributary.plugins.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/**
 * Mixtures of Gaussians whose modes lie on the first axis, {@code 2 mu} apart and centred on 0.
 * With two components it is the equal mixture of N(-mu e1, I) and N(mu e1, I). A source per value
 * of {@code mu}.
 */
@Extension
public final class GaussianMixtureFactory extends DescribedExtension<GaussianMixtureOptions>
    implements DataSourceFactory<GaussianMixtureOptions> {

  public GaussianMixtureFactory() {
    super(
        "gaussian-mixture",
        "Gaussian mixture",
        "Mixtures of isotropic Gaussians on a line, with the distance of the modes given.",
        GaussianMixtureOptions.class);
  }

  @Override
  public DataSource create(GaussianMixtureOptions options) {
    List<IsotropicMixture> sources = options.mu().stream().map(mu -> mixture(options, mu)).toList();
    return LawSource.numbered(
        new MixtureLaw(sources),
        new Facts(
            Map.of(
                "dimension", options.dimension(),
                "sources", sources.size(),
                "components", options.components())));
  }

  private static IsotropicMixture mixture(GaussianMixtureOptions options, double mu) {
    List<Component> modes = new ArrayList<>();
    for (int j = 0; j < options.components(); j++) {
      List<Double> mean = new ArrayList<>(Collections.nCopies(options.dimension(), 0.0));
      mean.set(0, mu * (2 * j - (options.components() - 1)));
      modes.add(new Component(options.weight(j), mean, options.sd()));
    }
    return new IsotropicMixture(modes);
  }
}
