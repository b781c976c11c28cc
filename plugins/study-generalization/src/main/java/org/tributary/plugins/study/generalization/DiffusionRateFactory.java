package org.tributary.plugins.study.generalization;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.Option;

/** {@code diffusion-rate}. */
@Extension
public final class DiffusionRateFactory extends DescribedExtension<DiffusionRateFactory.Options>
    implements BoundFactory<DiffusionRateFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "metric it speaks of", fallback = "kl") String metric,
      @Option(
              value =
                  "half the distance of two modes, for the bound that depends on the data; unless"
                      + " given, the bound whatever the data",
              min = 1)
          Optional<Double> mu,
      @Option(
              value = "degree taken for the polynomial in mu, which the theorem leaves open",
              fallback = "2",
              min = 1,
              where = "mu")
          int degree,
      @Option(
              value = "probability with which the theorem may fail",
              fallback = "0.05",
              min = 0,
              max = 1,
              aboveMin = true,
              belowMax = true)
          double delta,
      @Option(value = "draw every term of the bound too", fallback = "false") boolean terms) {}

  public DiffusionRateFactory() {
    super(
        "diffusion-rate",
        "Gap of a diffusion along training",
        "tau^4/(m n) + tau^3/m^2 + 1/tau + 1/m, up to a constant, term by term.",
        Options.class,
        new Citation(
            "Li, Li, Zhang, Bian: On the Generalization Properties of Diffusion Models, NeurIPS"
                + " 2023, arXiv 2311.01797",
            "theorems 1 and 2"));
  }

  @Override
  public Bound create(Options options) {
    return new DiffusionRate(options);
  }
}
