package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/** Greatest absolute weight of the candidate: the B that theorems on networks assume. */
final class LargestWeight implements Metric {
  static final String NAME = "largest-weight";

  @Override
  public List<Output> outputs() {
    return List.of(new Output(NAME, Better.NEITHER, ""));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.anyOf(Role.CANDIDATE, WeightNorm.class));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    WeightNorm norm = evaluation.as(Role.CANDIDATE, WeightNorm.class).orElseThrow();
    return List.of(Measurement.exact(NAME, norm.largestWeight(), "exact"));
  }
}
