package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code held-out-log-likelihood}. */
@Extension
public final class HeldOutLogLikelihoodFactory
    implements MetricFactory<HeldOutLogLikelihoodFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  @Override
  public String id() {
    return "held-out-log-likelihood";
  }

  @Override
  public String title() {
    return "Held-out log-likelihood";
  }

  @Override
  public String summary() {
    return "Mean log-density of held-out points under the candidate, in nats a point.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The mean natural logarithm of the density of held-out points: nats a point, "
            + "all coordinates together; a change of unit adds a constant.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "All held-out points are used.",
        "Cost grows with points.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new LogLikelihood(id(), 1, options.perSource);
  }
}
