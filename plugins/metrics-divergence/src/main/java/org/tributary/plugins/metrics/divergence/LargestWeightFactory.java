package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code largest-weight}. */
@Extension
public final class LargestWeightFactory extends DescribedExtension<NoOptions>
    implements MetricFactory<NoOptions> {

  public LargestWeightFactory() {
    super(
        "largest-weight",
        "Largest weight",
        "Greatest absolute weight of the fitted network, the norm that bounds on networks"
            + " assume.",
        NoOptions.class);
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The greatest absolute parameter of the fitted network; no norm over them.",
        "Read from the model; costs nothing.");
  }

  @Override
  public Metric create(NoOptions options) {
    return new LargestWeight();
  }
}
