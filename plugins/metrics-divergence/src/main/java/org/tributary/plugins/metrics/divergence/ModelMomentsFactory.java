package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code model-moments}. */
@Extension
public final class ModelMomentsFactory extends DescribedExtension<NoOptions>
    implements MetricFactory<NoOptions> {

  public ModelMomentsFactory() {
    super(
        "model-moments",
        "Moments of the model",
        "Variance, log variance and mean error of the fitted law, averaged over coordinates.",
        NoOptions.class);
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
  public Metric create(NoOptions options) {
    return new ModelMoments();
  }
}
