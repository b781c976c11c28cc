package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code model-moments}. */
@Extension
public final class ModelMomentsFactory implements MetricFactory<ModelMomentsFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "model-moments";
  }

  @Override
  public String title() {
    return "Moments of the model";
  }

  @Override
  public String summary() {
    return "Variance, log variance and mean error of the fitted law, averaged over coordinates.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Mean variance and mean log variance of a coordinate, and the mean squared "
            + "distance of means; coordinates have equal weight.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Read from the law; cost grows with its coordinates.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new ModelMoments();
  }
}
