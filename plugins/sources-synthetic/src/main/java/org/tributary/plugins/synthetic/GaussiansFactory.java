package org.tributary.plugins.synthetic;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** Gaussians with given means; the crossover of pooling is N(-d, 1) against N(d, 1). */
@Extension
public final class GaussiansFactory extends DescribedExtension<GaussiansOptions>
    implements DataSourceFactory<GaussiansOptions> {

  public GaussiansFactory() {
    super(
        "gaussians",
        "Gaussians with given means",
        "One isotropic Gaussian a source, with the means and standard deviations given.",
        GaussiansOptions.class);
  }

  @Override
  public DataSource create(GaussiansOptions options) {
    List<IsotropicMixture> sources =
        IntStream.range(0, options.means().size())
            .mapToObj(
                k ->
                    new IsotropicMixture(
                        List.of(new Component(1, options.means().get(k), options.deviation(k)))))
            .toList();
    return LawSource.numbered(new MixtureLaw(sources), facts(options));
  }

  private static Facts facts(GaussiansOptions options) {
    boolean centred =
        options.means().stream().flatMap(List::stream).allMatch(coordinate -> coordinate == 0);
    boolean unit =
        IntStream.range(0, options.means().size()).allMatch(k -> options.deviation(k) == 1);
    return new Facts(
        Map.of(
            "dimension",
            options.means().get(0).size(),
            "sources",
            options.means().size(),
            "gaussian",
            true,
            "standard-normal",
            centred && unit));
  }
}
