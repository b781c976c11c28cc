package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code squared-risk}. */
@Extension
public final class SquaredRiskFactory extends DescribedExtension<NoOptions>
    implements MetricFactory<NoOptions> {

  public SquaredRiskFactory() {
    super(
        "squared-risk",
        "Squared risk",
        "Squared Euclidean distance between the probability vectors of candidate and truth.",
        NoOptions.class);
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared Euclidean distance of two probability vectors, no root of it.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Exact; cost grows with the categories.");
  }

  @Override
  public Metric create(NoOptions options) {
    return new SquaredRisk();
  }
}
