package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code largest-weight}. */
@Extension
public final class LargestWeightFactory implements MetricFactory<LargestWeightFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "largest-weight";
  }

  @Override
  public String title() {
    return "Largest weight";
  }

  @Override
  public String summary() {
    return "Greatest absolute weight of the fitted network, the norm that bounds on networks"
        + " assume.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The greatest absolute parameter of the fitted network; no norm over them.",
        "Read from the model; costs nothing.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new LargestWeight();
  }
}
