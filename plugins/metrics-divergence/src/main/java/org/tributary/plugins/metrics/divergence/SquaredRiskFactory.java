package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code squared-risk}. */
@Extension
public final class SquaredRiskFactory implements MetricFactory<SquaredRiskFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "squared-risk";
  }

  @Override
  public String title() {
    return "Squared risk";
  }

  @Override
  public String summary() {
    return "Squared Euclidean distance between the probability vectors of candidate and truth.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared Euclidean distance of two probability vectors, no root of it.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Exact; cost grows with the categories.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new SquaredRisk();
  }
}
