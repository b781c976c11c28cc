package org.tributary.plugins.metrics.divergence;

import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code kl}. */
@Extension
public final class AverageKullbackLeiblerFactory
    implements MetricFactory<AverageKullbackLeiblerFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "draws a source, where it is estimated", fallback = "2000", min = 2)
          int points) {}

  @Override
  public String id() {
    return "kl";
  }

  @Override
  public String title() {
    return "Kullback-Leibler divergence";
  }

  @Override
  public String summary() {
    return "Mean over sources of KL(truth || candidate), in nats; infinite where support is lost.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new AverageKullbackLeibler(options.points);
  }
}
