package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code model-diversity}. */
@Extension
public final class ModelDiversityFactory extends DescribedExtension<NoOptions>
    implements MetricFactory<NoOptions> {

  public ModelDiversityFactory() {
    super(
        "model-diversity",
        "Diversity of a finite law",
        "Entropy, effective number, coverage and tail of the candidate on a finite alphabet.",
        NoOptions.class);
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Collision is the sum of squared shares, effective number its inverse; entropy in nats.",
        "Coverage counts the outcomes of the truth that are still possible, each alike.",
        "Sources are averaged with their weights.",
        "Exact, from probabilities; nothing is drawn. Cost grows with the outcomes.");
  }

  @Override
  public Metric create(NoOptions options) {
    return new ModelDiversity();
  }
}
