package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code held-out-log-likelihood}. */
@Extension
public final class HeldOutLogLikelihoodFactory
    extends DescribedExtension<HeldOutLogLikelihoodFactory.Options>
    implements MetricFactory<HeldOutLogLikelihoodFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public HeldOutLogLikelihoodFactory() {
    super(
        "held-out-log-likelihood",
        "Held-out log-likelihood",
        "Mean log-density of held-out points under the candidate, in nats a point.",
        Options.class);
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
  public Metric create(Options options) {
    return new LogLikelihood(id(), 1, options.perSource);
  }
}
