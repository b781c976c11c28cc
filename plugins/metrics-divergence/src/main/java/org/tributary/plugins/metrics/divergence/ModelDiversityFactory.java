package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code model-diversity}. */
@Extension
public final class ModelDiversityFactory implements MetricFactory<ModelDiversityFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "model-diversity";
  }

  @Override
  public String title() {
    return "Diversity of a finite law";
  }

  @Override
  public String summary() {
    return "Entropy, effective number, coverage and tail of the candidate on a finite alphabet.";
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
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new ModelDiversity();
  }
}
