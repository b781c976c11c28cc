package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code kl}. */
@Extension
public final class AverageKullbackLeiblerFactory
    extends DescribedExtension<AverageKullbackLeiblerFactory.Options>
    implements MetricFactory<AverageKullbackLeiblerFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "draws a source, where it is estimated", fallback = "2000", min = 2)
          int points) {}

  public AverageKullbackLeiblerFactory() {
    super(
        "kl",
        "Kullback-Leibler divergence",
        "Mean over sources of KL(truth || candidate), in nats; infinite where support is lost.",
        Options.class);
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "KL(truth || candidate) in nats a point, no root; infinite where the candidate "
            + "misses part of the support.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Exact for Gaussian and finite laws, else the mean log ratio at draws of the " + "truth.",
        "Cost grows with points.");
  }

  @Override
  public Metric create(Options options) {
    return new AverageKullbackLeibler(options.points);
  }
}
